using System.Globalization;
using System.Text;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>
/// Writes sets and characters in .NET's syntax. Java matches code points, but .NET matches UTF-16 units. If the searched text can have surrogate pairs,
/// they are therefore written as two characters.
/// </summary>
internal static class ClassWriter
{
    private const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    public static void AppendCharacter(StringBuilder output, char value)
    {
        if (char.IsAsciiLetterOrDigit(value))
        {
            output.Append(value);
        }
        else
        {
            output.Append(CultureInfo.InvariantCulture, $"\\u{(int)value:X4}");
        }
    }

    public static void AppendCodePoint(StringBuilder output, int codePoint)
    {
        if (codePoint <= char.MaxValue)
        {
            AppendCharacter(output, (char)codePoint);
            return;
        }

        output.Append("(?:");
        foreach (var half in char.ConvertFromUtf32(codePoint))
        {
            AppendCharacter(output, half);
        }

        output.Append(')');
    }

    /// <summary>Writes a set as one atom.</summary>
    /// <param name="output">The pattern to which the set is appended.</param>
    /// <param name="set">The set.</param>
    /// <param name="pairs">True if the text that will be searched has surrogates.</param>
    public static void AppendSet(StringBuilder output, CodePointSet set, bool pairs)
    {
        if (!pairs)
        {
            AppendBasic(output, set);
            return;
        }

        output.Append("(?>");
        foreach (var (first, last) in set.Ranges)
        {
            if (last > char.MaxValue)
            {
                AppendPairs(output, Math.Max(first, char.MaxValue + 1), last);
            }
        }

        if (set.Contains(0xd800) || set.Contains(0xdc00))
        {
            // Half of a surrogate pair matches only if it is not part of a pair.
            output.Append("(?!").Append(AnyPair).Append(@")(?<![\uD800-\uDBFF](?=[\uDC00-\uDFFF]))");
        }

        AppendBasic(output, set);
        output.Append(')');
    }

    private static void AppendBasic(StringBuilder output, CodePointSet set)
    {
        var start = output.Length;
        output.Append('[');
        foreach (var (first, last) in set.Ranges)
        {
            if (first > char.MaxValue)
            {
                break;
            }

            var end = Math.Min(last, char.MaxValue);
            AppendCharacter(output, (char)first);
            if (end > first)
            {
                output.Append('-');
                AppendCharacter(output, (char)end);
            }
        }

        if (output.Length == start + 1)
        {
            output.Length = start;
            output.Append("(?!)");
        }
        else
        {
            output.Append(']');
        }
    }

    private static void AppendPairs(StringBuilder output, int first, int last)
    {
        while (first <= last)
        {
            // All code points of one high surrogate (1024) are one step.
            var end = Math.Min(last, first | 0x3ff);
            var (from, to) = (char.ConvertFromUtf32(first), char.ConvertFromUtf32(end));
            if ((first & 0x3ff) == 0 && (last - first) >= 0x7ff)
            {
                end = ((last + 1) & ~0x3ff) - 1;
                to = char.ConvertFromUtf32(end);
            }

            AppendRange(output, from[0], to[0]);
            AppendRange(output, from[1], to[1]);
            output.Append('|');
            first = end + 1;
        }
    }

    private static void AppendRange(StringBuilder output, char first, char last)
    {
        output.Append('[');
        AppendCharacter(output, first);
        output.Append('-');
        AppendCharacter(output, last);
        output.Append(']');
    }
}
