using System.Buffers;
using System.Globalization;
using System.Text;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Gateway;

/// <summary><c>$util.urlEncode</c> and <c>$util.urlDecode</c> as <c>java.net.URLEncoder</c> and <c>URLDecoder</c> do them with UTF-8.</summary>
internal static class UrlCodec
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.*");

    /// <summary>Encodes a text.</summary>
    /// <returns>The same string if nothing needs to be encoded.</returns>
    public static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            rest = rest[length..];
            if (rune.Value == ' ')
            {
                result.Append('+');
            }
            else if (rune.IsBmp && Plain.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
            }
            else
            {
                // Java encodes half of a surrogate pair as '?'.
                foreach (var b in isWhole ? utf8[..rune.EncodeToUtf8(utf8)] : "?"u8)
                {
                    result.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
                }
            }
        }

        return result.ToString();
    }

    /// <summary>Decodes a text.</summary>
    /// <returns>The same string if nothing is encoded.</returns>
    /// <exception cref="JavaException">A <c>%xx</c> is malformed.</exception>
    public static string Decode(string text)
    {
        var first = text.AsSpan().IndexOfAny('%', '+');
        if (first < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length).Append(text, 0, first);
        var bytes = new List<byte>();
        for (var i = first; i < text.Length;)
        {
            if (text[i] != '%')
            {
                result.Append(text[i] == '+' ? ' ' : text[i]);
                i++;
                continue;
            }

            // Java decodes adjacent escapes together, as one UTF-8 text.
            bytes.Clear();
            for (; i < text.Length && text[i] == '%'; i += 3)
            {
                bytes.Add(ReadByte(text, i));
            }

            result.Append(Encoding.UTF8.GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes)));
        }

        return result.ToString();
    }

    private static byte ReadByte(string text, int index)
    {
        if (index + 2 >= text.Length)
        {
            throw JavaException.IllegalArgument("URLDecoder: Incomplete trailing escape (%) pattern");
        }

        // Java parses the digits as a number, which may have a plus sign: "%+1" is valid.
        var digits = text.AsSpan(index + (text[index + 1] == '+' ? 2 : 1), text[index + 1] == '+' ? 1 : 2);
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? (byte)value
            : throw JavaException.IllegalArgument($"URLDecoder: Illegal hex characters in escape (%) pattern: \"{text.AsSpan(index, 3)}\"");
    }
}
