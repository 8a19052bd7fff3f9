using System.Buffers;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Gateway;

/// <summary><c>$util.base64Encode</c> and <c>$util.base64Decode</c>: the basic encoding of <c>java.util.Base64</c> for UTF-8 text.</summary>
internal static class Base64Codec
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static readonly SearchValues<char> Digits = SearchValues.Create(Alphabet);

    public static string Encode(string text) => Convert.ToBase64String(JavaEncodings.Utf8.GetBytes(text));

    /// <summary>Decodes base64. The padding may be omitted, as in Java.</summary>
    /// <exception cref="JavaException">The text is not base64.</exception>
    public static string Decode(string text)
    {
        var digits = text.AsSpan();
        var end = digits.IndexOfAnyExcept(Digits);
        var padding = end < 0 ? default : digits[end..];
        digits = end < 0 ? digits : digits[..end];
        var rest = digits.Length % 4;
        if (!padding.IsEmpty && !(rest == 2 && padding is "==") && !(rest == 3 && padding is "="))
        {
            throw JavaException.IllegalArgument(
                padding[0] == '=' ? "Input byte array has wrong 4-byte ending unit" : $"Illegal base64 character {(int)padding[0]:x}");
        }

        if (rest == 1)
        {
            throw JavaException.IllegalArgument(
                digits.Length == 1 ? "Input byte[] should at least have 2 bytes for base64 bytes" : "Last unit does not have enough valid bits");
        }

        return JavaEncodings.Utf8.GetString(Decode(digits, rest));
    }

    // .NET refuses digits whose unused bits are not zero. Java ignores these bits, so they are cleared.
    private static byte[] Decode(ReadOnlySpan<char> digits, int rest)
    {
        if (rest == 0)
        {
            return Convert.FromBase64String(digits.ToString());
        }

        var mask = rest == 2 ? 0b110000 : 0b111100;
        var last = Alphabet[Alphabet.IndexOf(digits[^1], StringComparison.Ordinal) & mask];
        return Convert.FromBase64String(string.Concat(digits[..^1], new ReadOnlySpan<char>(in last), rest == 2 ? "==" : "="));
    }
}
