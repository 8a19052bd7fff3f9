namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>Java's regular expressions and replacements, for <c>replaceAll</c>, <c>split</c> and the like.</summary>
internal sealed class Regexes(Dice dice)
{
    private static readonly string[] Common =
        [",", " ", "\\.", "\\s+", "a", "o", "[aeiou]", "\\|", "-", "/", "\\\\'", "\\'", "\\n", "\\\\", "\"", "&", "=", "", "[^a-z]", "l+", "(\\w)(\\w)", "\\d+", ".", "^", "x*", "(?i)A", "\\W", "[A-Z]"];

    private static readonly string[] Rare =
    [
        "\\p{Upper}", "\\p{Punct}", "\\P{Alpha}", "\\p{L}", "\\p{Lu}", "\\p{IsAlphabetic}", "\\p{javaLowerCase}", "\\Q.\\E", "\\Qa.b\\E+", "l*+", "l++", "o?+", "(?<n>o)", "(?>l+)o", "(?=o)", "(?<!l)o", "(?<=l)l", "(?:ab)+", "(a)|(b)", "[a-c&&[b-d]]",
        "[\\w&&[^o]]", "[a-d[m-p]]", "\\x41", "\\u0041", "\\cA", "\\G.", "\\Z", "\\z", "\\A.", "\\b", "\\B", "\\h", "\\v", "\\R", "\\H+", "(?s).", "(?m)^", "(?x) a b", "(?-i)a", "a{2}", "l{1,}", "l{0,1}?", "l{2,3}+", "[.]", "[\\]]", "[]a]", "[^]]",
        "[a-]", "[-a]", "\\0101", "\\t", "\\e", "\\a", "[[:alpha:]]", "\\1", "(l)\\1", "\\k<n>", "(?<n>l)\\k<n>", "$", "\\$", "^$", "|", "a|", "(|a)", "(?i:h)e", "\\p{InGreek}", "\\p{IsLatin}", "\\p{Sc}", "\\D", "\\S", "[\\d\\s]", "\\N{LATIN SMALL LETTER A}",
        "(?u)é", "(?iu)É", "[é-í]", "\\X", "(?d).",
    ];

    private static readonly string[] Broken = ["(", ")", "[", "a{", "*", "+a", "?", "\\", "(?<n", "[z-a]", "a{2,1}", "\\p{Nope}", "(?z)", "\\k<no>", "x**", "(?<1>a)", "{", "}", "]", "a{,2}", "\\E", "\\Q", "[a", "(?"];

    public string Pattern() => dice.Weighted(70, 22, 5, 3) switch
    {
        0 => dice.Pick<string>(Common),
        1 => dice.Pick<string>(Rare),
        2 => dice.Pick<string>(Rare) + dice.Pick<string>(Common),
        _ => dice.Pick<string>(Broken),
    };

    public string Replacement() => dice.Weighted(40, 30, 24, 6) switch
    {
        0 => dice.Pick("", "_", "-", "x", "[x]", " "),
        1 => dice.Pick("$0", "$1", "[$1]", "$1$2", "$2", "${n}", "$11", "<$0>"),
        2 => dice.Pick("\\\\", "\\$", "\\n", "\\'", "'", "\\\\n", "\\\"", "\\\\\""),
        _ => dice.Pick("$", "\\", "$x", "${", "${no}", "$9", "${n", "$ 1", "a\\"),
    };
}
