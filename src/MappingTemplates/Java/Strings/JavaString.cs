using System.Globalization;
using System.Text;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Strings;

/// <summary>The methods of <c>java.lang.String</c> that differ from .NET's.</summary>
internal static partial class JavaString
{
    // .NET replaces a target of this length in linear time.
    private const int ShortTarget = 32;

    /// <summary>Does the same as Java's <c>replace(CharSequence, CharSequence)</c>. An empty target matches between all characters.</summary>
    /// <exception cref="TextTooLongException">The result would be longer than the limit.</exception>
    public static string Replace(string text, string target, string replacement, Budget budget)
    {
        if (target.Length is > 0 and <= ShortTarget && replacement.Length <= target.Length)
        {
            return text.Replace(target, replacement, StringComparison.Ordinal);
        }

        using var sink = new StringSink(budget.MaxLength);
        if (target.Length == 0)
        {
            sink.Append(replacement);
            foreach (var c in text)
            {
                sink.Append(c);
                sink.Append(replacement);
            }

            return sink.ToString();
        }

        var start = 0;
        for (var i = TextSearch.IndexOf(text, target, 0); i >= 0; i = TextSearch.IndexOf(text, target, start))
        {
            sink.Append(text.AsSpan(start, i - start));
            sink.Append(replacement);
            start = i + target.Length;
        }

        if (start == 0)
        {
            return text;
        }

        sink.Append(text.AsSpan(start));
        return sink.ToString();
    }

    /// <summary>
    /// Does the same as Java's <c>compareTo</c>: returns the difference of the first characters that differ, or otherwise of the lengths.
    /// </summary>
    public static int CompareTo(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        return common < left.Length && common < right.Length ? left[common] - right[common] : left.Length - right.Length;
    }

    public static int CompareToIgnoreCase(string left, string right)
    {
        // Java compares code points only if neither string is Latin-1.
        var byCodePoint = left.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff') && right.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff');
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] == right[i])
            {
                continue;
            }

            var (a, b) = byCodePoint
                ? (Fold(CodePointAt(left, i)), Fold(CodePointAt(right, i)))
                : (Fold(left[i]), Fold(right[i]));
            if (a != b)
            {
                return a - b;
            }
        }

        return left.Length - right.Length;
    }

    public static bool EqualsIgnoreCase(string left, string? right) => left.Length == right?.Length && CompareToIgnoreCase(left, right) == 0;

    public static string ToUpperCase(string text) => JavaCase.ToUpper(text);

    public static string ToLowerCase(string text) => JavaCase.ToLower(text);

    /// <summary>Removes characters up to U+0020 from both ends.</summary>
    public static string Trim(string text) => text.Trim(JavaTrim.Characters);

    /// <summary>Removes Java's white space (<c>Character.isWhitespace</c>) from both ends.</summary>
    public static string Strip(string text) => StripLeading(StripTrailing(text));

    public static string StripLeading(string text)
    {
        var start = 0;
        while (start < text.Length && IsWhitespace(text[start]))
        {
            start++;
        }

        return text[start..];
    }

    public static string StripTrailing(string text)
    {
        var end = text.Length;
        while (end > 0 && IsWhitespace(text[end - 1]))
        {
            end--;
        }

        return text[..end];
    }

    public static bool IsBlank(string text) => StripLeading(text).Length == 0;

    /// <summary>Does the same as Java's <c>repeat(count)</c>.</summary>
    /// <exception cref="JavaException">The count is negative.</exception>
    /// <exception cref="TextTooLongException">The result would be longer than the limit.</exception>
    public static string Repeat(string text, int count, Budget budget)
    {
        if (count < 0)
        {
            throw JavaException.IllegalArgument($"count is negative: {count}");
        }

        return (long)text.Length * count <= budget.MaxLength
            ? string.Create(text.Length * count, text, static (span, part) =>
            {
                for (; span.Length > 0; span = span[part.Length..])
                {
                    part.CopyTo(span);
                }
            })
            : throw new TextTooLongException(budget.MaxLength);
    }

    /// <summary>Does the same as Java's <c>Character.isWhitespace</c>.</summary>
    public static bool IsWhitespace(char c) => c is (>= '\t' and <= '\r') or (>= '\u001c' and <= '\u001f') or ' '
        || (c > '\u007f' && c is not ('\u00a0' or '\u2007' or '\u202f') && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    // The index may also be in the middle of a surrogate pair. The characters before it are equal in both strings.
    private static int CodePointAt(string text, int index) =>
        index > 0 && char.IsSurrogatePair(text, index - 1) ? char.ConvertToUtf32(text, index - 1)
            : char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index)
            : text[index];

    private static int Fold(int codePoint) => codePoint switch
    {
        0x130 or 0x131 => 'i',
        0x17f => 's',
        _ when Rune.IsValid(codePoint) => Rune.ToLowerInvariant(Rune.ToUpperInvariant(new Rune(codePoint))).Value,
        _ => codePoint,
    };
}
