using System.Globalization;
using System.Text;
using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>Reads the value of a string literal: <c>\uXXXX</c> in double quotes, and doubled quotes.</summary>
internal static class StringLiteralText
{
    /// <summary>Reads a string literal.</summary>
    /// <exception cref="SyntaxErrorException">A <c>\u</c> is not followed by four hexadecimal digits.</exception>
    public static void Read(string image, StringSyntax into)
    {
        var text = image.Substring(1, image.Length - 2);
        if (image[0] == '"')
        {
            text = Unescape(text, into.Position);
        }

        var quote = image[0];
        var doubled = new string(quote, 2);
        if (text.IndexOf(doubled, StringComparison.Ordinal) >= 0)
        {
            text = text.Replace(doubled, doubled.Substring(1));
        }

        into.Text = text;
        into.HasExtraCharacter = text.IndexOf("##", StringComparison.Ordinal) < 0;
    }

    private static string Unescape(string text, int position)
    {
        var at = text.IndexOf("\\u", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var copied = 0;
        for (; at >= 0; at = text.IndexOf("\\u", copied, StringComparison.Ordinal))
        {
            result.Append(text, copied, at - copied);
            if (at + 6 > text.Length || !TryHex(text.Substring(at + 2, 4), out var code))
            {
                throw new SyntaxErrorException("\\u in a string is not followed by four hexadecimal digits", position);
            }

            result.Append((char)code);
            copied = at + 6;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    // Java parses the digits with Integer.parseInt, which accepts a sign.
    private static bool TryHex(string digits, out int code)
    {
        var sign = digits[0] == '-' ? -1 : 1;
        var start = digits[0] == '-' || digits[0] == '+' ? 1 : 0;
        var isHex = int.TryParse(digits.Substring(start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
        code *= sign;
        return isHex;
    }
}
