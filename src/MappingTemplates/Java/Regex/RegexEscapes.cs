using System.Globalization;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>Reads escapes that are the same inside and outside of a character class: escaped characters, and escapes that stand for a set.</summary>
internal static class RegexEscapes
{
    public static JavaException Error(string message, string pattern, int position) =>
        new("PatternSyntaxException", $"{message} near index {position} of the regular expression '{pattern}'");

    public static JavaException Unsupported(string construct, string pattern) =>
        new(
            "UnsupportedOperationException",
            $"{construct} in the regular expression '{pattern}' works on AWS, but not here: .NET has no equivalent; write the pattern without it");

    public static int ReadCodePoint(string pattern, ref int position)
    {
        var codePoint = char.IsSurrogatePair(pattern, position) ? char.ConvertToUtf32(pattern, position) : pattern[position];
        position += codePoint > char.MaxValue ? 2 : 1;
        return codePoint;
    }

    public static void SkipComments(string pattern, ref int position)
    {
        while (position < pattern.Length)
        {
            if (pattern[position] is '\t' or '\n' or '\v' or '\f' or '\r' or ' ')
            {
                position++;
            }
            else if (pattern[position] == '#')
            {
                var end = pattern.AsSpan(position).IndexOfAny("\n\r\u0085\u2028\u2029");
                position = end < 0 ? pattern.Length : position + end;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Reads <c>\d</c>, <c>\p{…}</c> and similar escapes. If the escape is a single character, it reads nothing and returns null.</summary>
    public static CodePointSet? TryReadSet(string pattern, ref int position, RegexFlags flags)
    {
        var escape = position + 1 < pattern.Length ? pattern[position + 1] : '\0';
        if (escape is 'p' or 'P')
        {
            position += 2;
            var set = ReadProperty(pattern, ref position, flags);
            return escape == 'P' ? set.Negate() : set;
        }

        var known = CharacterClasses.OfEscape(escape, flags);
        if (known is not null)
        {
            position += 2;
        }

        return known;
    }

    /// <summary>Reads an escaped character.</summary>
    public static int ReadEscaped(string pattern, ref int position)
    {
        if (position + 1 >= pattern.Length)
        {
            throw Error("unexpected internal error: '\\' at the end", pattern, position);
        }

        position++;
        var escape = pattern[position];
        if (!char.IsAsciiLetterOrDigit(escape))
        {
            return ReadCodePoint(pattern, ref position);
        }

        position++;
        switch (escape)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 'f':
                return '\f';
            case 'a':
                return '\a';
            case 'e':
                return '\u001b';
            case 'c':
                return position < pattern.Length ? pattern[position++] ^ 64 : throw Error("illegal control escape sequence", pattern, position);
            case '0':
                return ReadOctal(pattern, ref position);
            case 'x':
                return ReadHex(pattern, ref position);
            case 'u':
                return ReadUnicode(pattern, ref position);
            case 'N':
                throw Unsupported("\\N{…}", pattern);
            default:
                throw Error("illegal/unsupported escape sequence", pattern, position - 1);
        }
    }

    private static int ReadOctal(string pattern, ref int position)
    {
        var start = position;
        var value = 0;
        while (position < pattern.Length && pattern[position] is >= '0' and <= '7'
            && position - start < 3 && (value * 8) + pattern[position] - '0' <= 255)
        {
            value = (value * 8) + pattern[position++] - '0';
        }

        return position > start ? value : throw Error("illegal octal escape sequence", pattern, position);
    }

    private static int ReadHex(string pattern, ref int position)
    {
        if (position < pattern.Length && pattern[position] == '{')
        {
            var end = pattern.IndexOf('}', position);
            var digits = end < 0 ? default : pattern.AsSpan(position + 1, end - position - 1);
            if (digits.Length is > 0 and < 9 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint)
                && codePoint is >= 0 and <= CodePointSet.Max)
            {
                position = end + 1;
                return codePoint;
            }

            throw Error("illegal hexadecimal escape sequence", pattern, position);
        }

        return ReadDigits(pattern, ref position, 2, "illegal hexadecimal escape sequence");
    }

    private static int ReadUnicode(string pattern, ref int position)
    {
        var value = ReadDigits(pattern, ref position, 4, "illegal Unicode escape sequence");
        if (char.IsHighSurrogate((char)value) && pattern.AsSpan(position).StartsWith("\\u"))
        {
            var after = position + 2;
            var low = ReadDigits(pattern, ref after, 4, "illegal Unicode escape sequence");
            if (char.IsLowSurrogate((char)low))
            {
                position = after;
                return char.ConvertToUtf32((char)value, (char)low);
            }
        }

        return value;
    }

    private static int ReadDigits(string pattern, ref int position, int count, string error)
    {
        if (position + count <= pattern.Length
            && int.TryParse(pattern.AsSpan(position, count), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            position += count;
            return value;
        }

        throw Error(error, pattern, position);
    }

    private static CodePointSet ReadProperty(string pattern, ref int position, RegexFlags flags)
    {
        if (position >= pattern.Length)
        {
            throw Error("unclosed character family", pattern, position);
        }

        var end = pattern[position] == '{' ? pattern.IndexOf('}', position) : position + 1;
        if (end < 0)
        {
            throw Error("unclosed character family", pattern, position);
        }

        var name = pattern[position] == '{' ? pattern[(position + 1)..end] : pattern[position..end];
        position = pattern[position] == '{' ? end + 1 : end;
        return name.Length > 0 ? PropertyNames.Find(name, flags, pattern, position) : throw Error("empty character family", pattern, position);
    }
}
