using System.Text;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Strings;

/// <summary>The methods of <c>java.lang.String</c> that work with positions and counts of characters.</summary>
internal static class StringOperations
{
    public static string Concat(string left, string right, Budget budget)
    {
        budget.Make((long)left.Length + right.Length);
        return string.Concat(left, right);
    }

    public static string Substring(string text, int begin) =>
        begin < 0 ? throw JavaException.StringIndexOutOfBounds($"begin {begin}, end {text.Length}, length {text.Length}")
        : begin > text.Length ? throw JavaException.StringIndexOutOfBounds($"String index out of range: {text.Length - begin}")
        : text[begin..];

    public static string Substring(string text, int begin, int end) =>
        begin < 0 || begin > end || end > text.Length
            ? throw JavaException.StringIndexOutOfBounds($"begin {begin}, end {end}, length {text.Length}")
            : text[begin..end];

    public static int IndexOf(string text, string value, int from)
    {
        from = Math.Max(0, from);
        return from >= text.Length ? (value.Length == 0 ? text.Length : -1) : TextSearch.IndexOf(text, value, from);
    }

    public static int LastIndexOf(string text, string value, int from)
    {
        var start = Math.Min(from, text.Length - value.Length);
        return start < 0 ? -1 : TextSearch.LastIndexOf(text.AsSpan(0, start + value.Length), value);
    }

    public static string OfCodePoint(int codePoint) =>
        codePoint is >= 0 and < 0x10000 ? ((char)codePoint).ToString()
        : codePoint is >= 0x10000 and <= 0x10ffff ? char.ConvertFromUtf32(codePoint)
        : "\uffff\uffff\uffff";

    public static int CodePointAt(string text, int index)
    {
        Check(index, text.Length);
        return char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];
    }

    public static int CodePointBefore(string text, int index)
    {
        Check(index - 1, text.Length);
        return index > 1 && char.IsSurrogatePair(text[index - 2], text[index - 1])
            ? char.ConvertToUtf32(text[index - 2], text[index - 1])
            : text[index - 1];
    }

    public static int CodePointCount(string text, int begin, int end)
    {
        if (begin < 0 || begin > end || end > text.Length)
        {
            throw new JavaException("IndexOutOfBoundsException", null);
        }

        var count = end - begin;
        for (var i = begin; i < end - 1; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    public static int OffsetByCodePoints(string text, int index, int offset)
    {
        if (index < 0 || index > text.Length)
        {
            throw new JavaException("IndexOutOfBoundsException", null);
        }

        for (; offset > 0; offset--)
        {
            Check(index, text.Length);
            index += index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
        }

        for (; offset < 0; offset++)
        {
            Check(index - 1, text.Length);
            index -= index > 1 && char.IsSurrogatePair(text[index - 2], text[index - 1]) ? 2 : 1;
        }

        return index;
    }

    public static bool RegionMatches(string text, bool ignoreCase, int at, string other, int otherAt, int length)
    {
        if (at < 0 || otherAt < 0 || at > (long)text.Length - length || otherAt > (long)other.Length - length)
        {
            return false;
        }

        return length <= 0 || (ignoreCase
            ? JavaString.EqualsIgnoreCase(text.Substring(at, length), other.Substring(otherAt, length))
            : string.CompareOrdinal(text, at, other, otherAt, length) == 0);
    }

    public static string Indent(string text, int count, Budget budget)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var result = new StringBuilder();
        foreach (var line in TextBlocks.Lines(text))
        {
            budget.Make(result.Length + (long)line.Length + Math.Max(0, count));
            var cut = 0;
            while (count < 0 && cut < -(long)count && cut < line.Length && JavaString.IsWhitespace(line[cut]))
            {
                cut++;
            }

            result.Append(' ', Math.Max(0, count)).Append(line, cut, line.Length - cut).Append('\n');
        }

        return result.ToString();
    }

    public static JavaArray Bytes(string text, string charset, Budget budget) =>
        JavaArray.OfBytes(JavaEncodings.Encode(text, charset) ?? throw new JavaException("UnsupportedEncodingException", charset), budget);

    private static void Check(int index, int length)
    {
        if ((uint)index >= (uint)length)
        {
            throw JavaException.StringIndexOutOfBounds($"index {index}, length {length}");
        }
    }
}
