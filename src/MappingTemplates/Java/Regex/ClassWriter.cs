using System.Globalization;
using System.Text;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>Writes sets and characters in .NET's syntax. .NET sees UTF-16, Java code points: pairs are written out where the text can have them.</summary>
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

    /// <param name="output">Takes the text: one atom.</param>
    /// <param name="set">The set.</param>
    /// <param name="pairs">The text that will be searched has surrogates.</param>
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
            // Half a pair counts only where it stands alone.
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
            // One high surrogate covers 1024 code points.
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
