using System.Buffers;
using System.Text;

namespace Sluice.LocalGateway.Http;

/// <summary>Decodes form-encoded text, such as the values of a query string.</summary>
internal static class PercentText
{
    private const int StackBytes = 512;

    /// <summary>Replaces plus signs with spaces, and <c>%XX</c> with the bytes of UTF-8. An incomplete escape stays as it is.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('%', '+') < 0)
        {
            return text.ToString();
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = null;
        var bytes = most <= StackBytes ? stackalloc byte[StackBytes] : rented = ArrayPool<byte>.Shared.Rent(most);
        var decoded = Encoding.UTF8.GetString(bytes[..DecodeTo(text, bytes)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return decoded;
    }

    private static int DecodeTo(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var length = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '%' && index + 2 < text.Length && char.IsAsciiHexDigit(text[index + 1]) && char.IsAsciiHexDigit(text[index + 2]))
            {
                bytes[length++] = (byte)((Digit(text[index + 1]) << 4) | Digit(text[index + 2]));
                index += 2;
            }
            else if (char.IsAscii(character))
            {
                bytes[length++] = character == '+' ? (byte)' ' : (byte)character;
            }
            else
            {
                var pair = char.IsHighSurrogate(character) && index + 1 < text.Length ? 2 : 1;
                length += Encoding.UTF8.GetBytes(text.Slice(index, pair), bytes[length..]);
                index += pair - 1;
            }
        }

        return length;
    }

    private static int Digit(char hex) => char.IsAsciiDigit(hex) ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
