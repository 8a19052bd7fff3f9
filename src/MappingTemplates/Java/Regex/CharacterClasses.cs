namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>Java's predefined character classes. Without <c>(?U)</c> they contain only ASCII characters.</summary>
internal static class CharacterClasses
{
    public static readonly CodePointSet Digit = CodePointSet.Range('0', '9');
    public static readonly CodePointSet Space = CodePointSet.Of(('\t', '\r'), (' ', ' '));
    public static readonly CodePointSet Lower = CodePointSet.Range('a', 'z');
    public static readonly CodePointSet Upper = CodePointSet.Range('A', 'Z');
    public static readonly CodePointSet Alpha = Lower.Union(Upper);
    public static readonly CodePointSet Alnum = Alpha.Union(Digit);
    public static readonly CodePointSet Word = Alnum.Union(CodePointSet.Single('_'));
    public static readonly CodePointSet Punct = CodePointSet.Of(('!', '/'), (':', '@'), ('[', '`'), ('{', '~'));
    public static readonly CodePointSet Graph = CodePointSet.Range('!', '~');
    public static readonly CodePointSet Control = CodePointSet.Of((0, 0x1f), (0x7f, 0x7f));
    public static readonly CodePointSet HorizontalSpace =
        CodePointSet.Of(('\t', '\t'), (' ', ' '), (0xa0, 0xa0), (0x1680, 0x1680), (0x180e, 0x180e),
            (0x2000, 0x200a), (0x202f, 0x202f), (0x205f, 0x205f), (0x3000, 0x3000));

    public static readonly CodePointSet VerticalSpace = CodePointSet.Of(('\n', '\r'), (0x85, 0x85), (0x2028, 0x2029));
    public static readonly CodePointSet LineTerminators = CodePointSet.Of(('\n', '\n'), ('\r', '\r'), (0x85, 0x85), (0x2028, 0x2029));

    /// <summary>Returns the set of an escape such as <c>\d</c>, or null if the escape stands for no set.</summary>
    public static CodePointSet? OfEscape(char escape, RegexFlags flags)
    {
        var set = char.ToLowerInvariant(escape) switch
        {
            'd' => flags.Has(RegexFlags.UnicodeClasses) ? UnicodeSets.OfProperty("DIGIT", false) : Digit,
            's' => flags.Has(RegexFlags.UnicodeClasses) ? UnicodeSets.OfProperty("WHITE_SPACE", false) : Space,
            'w' => flags.Has(RegexFlags.UnicodeClasses) ? UnicodeSets.OfProperty("WORD", false) : Word,
            'h' => HorizontalSpace,
            'v' => VerticalSpace,
            _ => null,
        };
        return set is not null && char.IsAsciiLetterUpper(escape) ? set.Negate() : set;
    }

    /// <summary>Returns the set of a POSIX name with <c>(?U)</c>, in any letter case, or null if there is no such name.</summary>
    public static CodePointSet? OfUnicodePosixName(string name, bool ignoreCase)
    {
        var property = name.ToUpperInvariant() switch
        {
            "ALPHA" => "ALPHABETIC",
            "LOWER" => "LOWERCASE",
            "UPPER" => "UPPERCASE",
            "SPACE" => "WHITE_SPACE",
            "PUNCT" => "PUNCTUATION",
            "XDIGIT" => "HEX_DIGIT",
            "CNTRL" => "CONTROL",
            "ALNUM" or "DIGIT" or "BLANK" or "GRAPH" or "PRINT" => name,
            _ => null,
        };
        return property is null ? null : UnicodeSets.OfProperty(property, ignoreCase);
    }

    /// <summary>Returns the set of a POSIX name such as <c>Alpha</c>, or null if there is no such name.</summary>
    public static CodePointSet? OfPosixName(string name, RegexFlags flags)
    {
        return name switch
        {
            "ASCII" => CodePointSet.Range(0, 0x7f),
            "Alpha" => Alpha,
            "Digit" => Digit,
            "Alnum" => Alnum,
            "Upper" => flags.Has(RegexFlags.IgnoreCase) ? Alpha : Upper,
            "Lower" => flags.Has(RegexFlags.IgnoreCase) ? Alpha : Lower,
            "Punct" => Punct,
            "Graph" => Graph,
            "Print" => CodePointSet.Range(' ', '~'),
            "Blank" => CodePointSet.Characters(" \t"),
            "Cntrl" => Control,
            "XDigit" => CodePointSet.Of(('0', '9'), ('A', 'F'), ('a', 'f')),
            "Space" => Space,
            _ => null,
        };
    }
}
