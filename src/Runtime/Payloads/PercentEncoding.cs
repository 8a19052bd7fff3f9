using System.Text.Unicode;

namespace Sluice.Runtime;

internal static class PercentEncoding
{
    /// <summary>Decodes a text once. Invalid escapes stay as they are. If the decoded text is not UTF-8, the text is returned unchanged.</summary>
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text, ReadingState state) =>
        text.IndexOf((byte)'%') < 0 ? text : Decode(text, state, isForm: false);

    /// <summary>
    /// Decodes a text of a form, where a plus sign is a space. Otherwise it does the same as <see cref="Decode(ReadOnlySpan{byte}, ReadingState)"/>.
    /// </summary>
    public static ReadOnlySpan<byte> DecodeForm(ReadOnlySpan<byte> text, ReadingState state) =>
        text.IndexOfAny((byte)'%', (byte)'+') < 0 ? text : Decode(text, state, isForm: true);

    private static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text, ReadingState state, bool isForm)
    {
        Span<byte> decoded = state.DecodedScratch(text.Length);
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
                decoded[length] = isForm && text[i] == '+' ? (byte)' ' : text[i];
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
