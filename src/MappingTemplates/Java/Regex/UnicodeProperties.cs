using System.Globalization;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>Sets by Unicode category, made on first use.</summary>
internal static class UnicodeProperties
{
    private static readonly string[] CategoryNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm",
        "Sc", "Sk", "So", "Cn",
    ];

    private static readonly Lazy<CodePointSet[]> Categories = new(FindCategories);

    public static CodePointSet DecimalDigit => OfCategory("Nd")!;

    public static CodePointSet WhiteSpace =>
        CodePointSet.Of(('\t', '\r'), (0x85, 0x85)).Union(OfCategory("Z")!);

    /// <summary>What <c>\b</c> takes for a part of a word.</summary>
    public static CodePointSet WordCharacters => OfCategory("LD")!.Union(OfCategory("Mn")!).Union(CodePointSet.Single('_'));

    public static CodePointSet Alphabetic => OfCategory("L")!.Union(OfCategory("Nl")!);

    public static CodePointSet Word =>
        Alphabetic.Union(OfCategory("M")!).Union(DecimalDigit).Union(OfCategory("Pc")!).Union(CodePointSet.Of((0x200c, 0x200d)));

    /// <summary>The set of a category (<c>Lu</c>) or of a group of them (<c>L</c>, <c>LC</c>), or null.</summary>
    public static CodePointSet? OfCategory(string name)
    {
        var all = name switch
        {
            "LC" => ["Lu", "Ll", "Lt"],
            "LD" => [.. CategoryNames.Where(c => c[0] == 'L'), "Nd"],
            "L1" => [],
            _ => CategoryNames.Where(c => c == name || (name.Length == 1 && c[0] == name[0])).ToArray(),
        };
        if (name == "L1")
        {
            return CodePointSet.Range(0, 0xff);
        }

        return all.Length == 0 ? null : all.Select(c => Categories.Value[Array.IndexOf(CategoryNames, c)]).Aggregate((a, b) => a.Union(b));
    }

    public static CodePointSet? OfPosixName(string name) => name switch
    {
        "ASCII" => CodePointSet.Range(0, 0x7f),
        "Alpha" => Alphabetic,
        "Digit" => DecimalDigit,
        "Alnum" => Alphabetic.Union(DecimalDigit),
        "Upper" => OfCategory("Lu"),
        "Lower" => OfCategory("Ll"),
        "Punct" => OfCategory("P"),
        "Space" => WhiteSpace,
        "Blank" => OfCategory("Zs")!.Union(CodePointSet.Single('\t')),
        "Cntrl" => OfCategory("Cc"),
        "XDigit" => DecimalDigit.Union(CodePointSet.Of(('A', 'F'), ('a', 'f'), (0xff21, 0xff26), (0xff41, 0xff46))),
        "Graph" => WhiteSpace.Union(OfCategory("Cc")!).Union(OfCategory("Cs")!).Union(OfCategory("Cn")!).Negate(),
        "Print" => OfPosixName("Graph")!.Union(OfPosixName("Blank")!).Intersect(OfPosixName("Cntrl")!.Negate()),
        _ => null,
    };

    /// <summary>The set of a binary property (<c>IsAlphabetic</c>) or of a Java one (<c>javaLetter</c>), or null.</summary>
    public static CodePointSet? OfName(string name) => name.ToUpperInvariant() switch
    {
        "ISALPHABETIC" or "JAVAALPHABETIC" => Alphabetic,
        "ISLETTER" or "JAVALETTER" => OfCategory("L"),
        "JAVALETTERORDIGIT" => OfCategory("LD"),
        "ISDIGIT" or "JAVADIGIT" => DecimalDigit,
        "ISUPPERCASE" or "JAVAUPPERCASE" => OfCategory("Lu"),
        "ISLOWERCASE" or "JAVALOWERCASE" => OfCategory("Ll"),
        "ISTITLECASE" or "JAVATITLECASE" => OfCategory("Lt"),
        "ISWHITE_SPACE" or "ISWHITESPACE" => WhiteSpace,
        "JAVAWHITESPACE" => JavaWhiteSpace(),
        "JAVASPACECHAR" => OfCategory("Z"),
        "JAVAISOCONTROL" => CodePointSet.Of((0, 0x1f), (0x7f, 0x9f)),
        "ISCONTROL" => OfCategory("Cc"),
        "ISPUNCTUATION" => OfCategory("P"),
        "ISASSIGNED" or "JAVADEFINED" => OfCategory("Cn")!.Negate(),
        _ => null,
    };

    private static CodePointSet JavaWhiteSpace() =>
        OfCategory("Z")!.Intersect(CodePointSet.Of((0xa0, 0xa0), (0x2007, 0x2007), (0x202f, 0x202f)).Negate())
            .Union(CodePointSet.Of(('\t', '\r'), (0x1c, 0x1f)));

    private static CodePointSet[] FindCategories()
    {
        var ranges = Enumerable.Range(0, CategoryNames.Length).Select(_ => new List<(int, int)>()).ToArray();
        var start = 0;
        var category = CharUnicodeInfo.GetUnicodeCategory(0);
        for (var i = 1; i <= CodePointSet.Max + 1; i++)
        {
            var next = i <= CodePointSet.Max ? CharUnicodeInfo.GetUnicodeCategory(i) : (UnicodeCategory)(-1);
            if (next != category)
            {
                ranges[(int)category].Add((start, i - 1));
                start = i;
                category = next;
            }
        }

        return [.. ranges.Select(r => CodePointSet.Of([.. r]))];
    }
}
