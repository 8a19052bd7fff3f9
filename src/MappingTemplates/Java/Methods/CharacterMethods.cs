using System.Globalization;
using System.Text;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.lang.Character</c>. A template gets such a value from <c>charAt</c>.</summary>
internal static class CharacterMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("describeConstable()", Unsupported),
        new("charValue()", static (t, _, _) => t),
        new("compareTo(Character)", static (t, a, _) => (char)t - Cast.To<char>(a[0], "java.lang.Character")),
        new("compareTo(Object)", static (t, a, _) => (char)t - Cast.To<char>(a[0], "java.lang.Character")),
        new("static charCount(int)", static (_, a, _) => Int(a[0]) >= 0x10000 ? 2 : 1),
        new("static compare(char,char)", static (_, a, _) => Char(a[0]) - Char(a[1])),
        new("static digit(char,int)", static (_, a, _) => Digit(Char(a[0]), Int(a[1]))),
        new("static digit(int,int)", static (_, a, _) => Digit(Int(a[0]), Int(a[1]))),
        new("static forDigit(int,int)", static (_, a, _) => ForDigit(Int(a[0]), Int(a[1]))),
        new("static getNumericValue(char)", static (_, a, _) => Numeric(Char(a[0]))),
        new("static getNumericValue(int)", static (_, a, _) => Numeric(Int(a[0]))),
        new("static hashCode(char)", static (_, a, _) => (int)Char(a[0])),
        new("static highSurrogate(int)", static (_, a, _) => (char)((Int(a[0]) >> 10) + 0xd7c0)),
        new("static lowSurrogate(int)", static (_, a, _) => (char)((Int(a[0]) & 0x3ff) + 0xdc00)),
        new("static isBmpCodePoint(int)", static (_, a, _) => Int(a[0]) >>> 16 == 0),
        new("static isSupplementaryCodePoint(int)", static (_, a, _) => Int(a[0]) is >= 0x10000 and <= 0x10ffff),
        new("static isValidCodePoint(int)", static (_, a, _) => Int(a[0]) is >= 0 and <= 0x10ffff),
        new("static isHighSurrogate(char)", static (_, a, _) => char.IsHighSurrogate(Char(a[0]))),
        new("static isLowSurrogate(char)", static (_, a, _) => char.IsLowSurrogate(Char(a[0]))),
        new("static isSurrogate(char)", static (_, a, _) => char.IsSurrogate(Char(a[0]))),
        new("static isSurrogatePair(char,char)", static (_, a, _) => char.IsSurrogatePair(Char(a[0]), Char(a[1]))),
        new("static isSpace(char)", static (_, a, _) => Char(a[0]) is ' ' or '\t' or '\n' or '\f' or '\r'),
        new("static reverseBytes(char)", static (_, a, _) => (char)((Char(a[0]) << 8) | (Char(a[0]) >> 8))),
        new("static toChars(int)", static (_, a, b) => StringMethods.Chars(CodePoint(Int(a[0])), b)),
        new("static toCodePoint(char,char)", static (_, a, _) => (Char(a[0]) << 10) + Char(a[1]) + (0x10000 - (0xd800 << 10) - 0xdc00)),
        new("static toLowerCase(char)", static (_, a, _) => char.ToLowerInvariant(Char(a[0]))),
        new("static toLowerCase(int)", static (_, a, _) => Change(Int(a[0]), Rune.ToLowerInvariant)),
        new("static toUpperCase(char)", static (_, a, _) => char.ToUpperInvariant(Char(a[0]))),
        new("static toUpperCase(int)", static (_, a, _) => Change(Int(a[0]), Rune.ToUpperInvariant)),
        new("static toTitleCase(char)", static (_, a, _) => char.ToUpperInvariant(Char(a[0]))),
        new("static toTitleCase(int)", static (_, a, _) => Change(Int(a[0]), Rune.ToUpperInvariant)),
        new("static toString(char)", static (_, a, _) => Char(a[0]).ToString()),
        new("static toString(int)", static (_, a, _) => CodePoint(Int(a[0]))),
        new("static valueOf(char)", static (_, a, _) => Char(a[0])),
        .. Tests("isAlphabetic", static (c, _) => IsLetter(c) || CategoryOf(c) == UnicodeCategory.LetterNumber, onChars: false),
        .. Tests("isDefined", static (c, _) => CategoryOf(c) != UnicodeCategory.OtherNotAssigned),
        .. Tests("isDigit", static (c, _) => CategoryOf(c) == UnicodeCategory.DecimalDigitNumber),
        .. Tests("isISOControl", static (c, _) => c is >= 0 and <= 0x1f or >= 0x7f and <= 0x9f),
        .. Tests("isLetter", static (c, _) => IsLetter(c)),
        .. Tests("isLetterOrDigit", static (c, _) => IsLetter(c) || CategoryOf(c) == UnicodeCategory.DecimalDigitNumber),
        .. Tests("isLowerCase", static (c, _) => CategoryOf(c) == UnicodeCategory.LowercaseLetter || c is 0xaa or 0xba),
        .. Tests("isUpperCase", static (c, _) => CategoryOf(c) == UnicodeCategory.UppercaseLetter),
        .. Tests("isTitleCase", static (c, _) => CategoryOf(c) == UnicodeCategory.TitlecaseLetter),
        .. Tests("isSpaceChar", static (c, _) => Category(c, UnicodeCategory.SpaceSeparator, UnicodeCategory.ParagraphSeparator)),
        .. Tests("isWhitespace", static (c, _) => IsWhiteSpace(c)),
    ];

    // The overloads for a char and for a code point do the same test.
    private static IEnumerable<JavaMethod> Tests(string name, Func<int, int, bool> test, bool onChars = true)
    {
        if (onChars)
        {
            yield return new JavaMethod($"static {name}(char)", (_, a, _) => test(Char(a[0]), 0));
        }

        yield return new JavaMethod($"static {name}(int)", (_, a, _) => test(Int(a[0]), 0));
    }

    private static UnicodeCategory CategoryOf(int c) =>
        c is < 0 or > 0x10ffff ? UnicodeCategory.OtherNotAssigned : CharUnicodeInfo.GetUnicodeCategory(c);

    private static bool Category(int c, UnicodeCategory from, UnicodeCategory to) => CategoryOf(c) >= from && CategoryOf(c) <= to;

    private static bool IsLetter(int c) => Category(c, UnicodeCategory.UppercaseLetter, UnicodeCategory.OtherLetter);

    private static bool IsWhiteSpace(int c) =>
        c is (>= 0x09 and <= 0x0d) or (>= 0x1c and <= 0x1f)
        || (Category(c, UnicodeCategory.SpaceSeparator, UnicodeCategory.ParagraphSeparator) && c is not (0xa0 or 0x2007 or 0x202f));

    private static int Digit(int c, int radix)
    {
        var value = c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' ? (c | 0x20) - 'a' + 10
            : c is >= 0 and <= 0x10ffff && CategoryOf(c) == UnicodeCategory.DecimalDigitNumber
                ? (int)CharUnicodeInfo.GetNumericValue(char.ConvertFromUtf32(c), 0)
            : -1;
        return radix is >= 2 and <= 36 && value < radix ? value : -1;
    }

    private static int Numeric(int c)
    {
        if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z')
        {
            return (c | 0x20) - 'a' + 10;
        }

        if (!Rune.IsValid(c))
        {
            return -1;
        }

        var value = CharUnicodeInfo.GetNumericValue(new Rune(c).ToString(), 0);
        return value < 0 ? -1 : value == Math.Floor(value) ? (int)value : -2;
    }

    private static char ForDigit(int digit, int radix) =>
        radix is < 2 or > 36 || digit < 0 || digit >= radix ? '\0' : (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);

    private static int Change(int c, Func<Rune, Rune> change) => Rune.IsValid(c) ? change(new Rune(c)).Value : c;

    private static string CodePoint(int c) => c is < 0 or > 0x10ffff
        ? throw JavaException.IllegalArgument($"Not a valid Unicode code point: 0x{c:X}")
        : c < 0x10000 ? ((char)c).ToString() : char.ConvertFromUtf32(c);
}
