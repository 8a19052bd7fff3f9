using System.Text;
using System.Text.Unicode;

namespace Sluice.Runtime;

/// <summary>UTF-8 compared and transcoded without strings.</summary>
internal static class Utf8Text
{
    /// <summary>A character of the basic plane has one to three bytes, so two texts that differ in letter case alone differ in length by this at most.</summary>
    private const int MaxRatio = 3;

    public static bool EqualsIgnoringCase(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length > MaxRatio * right.Length || right.Length > MaxRatio * left.Length)
        {
            return false;
        }

        if (Ascii.IsValid(left) && Ascii.IsValid(right))
        {
            return Ascii.EqualsIgnoreCase(left, right);
        }

        return string.Equals(Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(right), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>False where the text is too long or not UTF-8, or ends in a zero character, which .NET's parsers would ignore.</summary>
    public static bool TryTranscode(ReadOnlySpan<byte> text, Span<char> chars, out int length, bool allowZero = false) =>
        Utf8.ToUtf16(text, chars, out _, out length, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done
        && (allowZero || text is not [.., 0]);

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text[Ascii.Trim(text)];
}
