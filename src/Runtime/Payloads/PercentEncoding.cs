using System.Text.Unicode;

namespace Sluice.Runtime;

internal static class PercentEncoding
{
    /// <summary>Decodes once. What is not an escape stays, and so does a text whose escapes are not UTF-8.</summary>
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text, Invocation invocation)
    {
        if (text.IndexOf((byte)'%') < 0)
        {
            return text;
        }

        Span<byte> decoded = invocation.DecodedScratch(text.Length);
        var length = 0;
        for (var i = 0; i < text.Length; i++, length++)
        {
            if (text[i] == '%' && i + 2 < text.Length && Hex(text[i + 1]) is >= 0 and var high && Hex(text[i + 2]) is >= 0 and var low)
            {
                decoded[length] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                decoded[length] = text[i];
            }
        }

        return Utf8.IsValid(decoded[..length]) ? decoded[..length] : text;
    }

    private static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };
}
