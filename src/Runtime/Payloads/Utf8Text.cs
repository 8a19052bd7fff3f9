using System.Text;
using System.Text.Unicode;

namespace Sluice.Runtime;

/// <summary>Compares and transcodes UTF-8 without making strings, if possible.</summary>
internal static class Utf8Text
{
    /// <summary>
    /// The greatest ratio of the lengths of two texts that are equal if case is ignored. Characters of the Basic Multilingual Plane have one to three
    /// bytes, and only characters there change their length with their case.
    /// </summary>
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

    /// <summary>
    /// Converts UTF-8 to UTF-16. Returns false if the text is too long, is not UTF-8, or ends in a zero character, which .NET's parsers would ignore.
    /// </summary>
    public static bool TryTranscode(ReadOnlySpan<byte> text, Span<char> chars, out int length, bool allowZero = false) =>
        Utf8.ToUtf16(text, chars, out _, out length, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done
        && (allowZero || text is not [.., 0]);

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text[Ascii.Trim(text)];
}
