using System.Globalization;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>The sets of Unicode categories. They are computed at the first use.</summary>
internal static class UnicodeProperties
{
    private static readonly string[] CategoryNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm",
        "Sc", "Sk", "So", "Cn",
    ];

    private static readonly Lazy<CodePointSet[]> Categories = new(FindCategories);

    /// <summary>Returns the set of a category (<c>Lu</c>) or of a group of categories (<c>L</c>, <c>LC</c>), or null if there is none.</summary>
    public static CodePointSet? OfCategory(string name)
    {
        var all = name switch
        {
            "LC" => ["Lu", "Ll", "Lt"],
            "LD" => [.. CategoryNames.Where(c => c[0] == 'L'), "Nd"],
            _ => CategoryNames.Where(c => c == name || (name.Length == 1 && c[0] == name[0])).ToArray(),
        };
        if (name is "L1" or "all")
        {
            return name == "all" ? CodePointSet.All : CodePointSet.Range(0, 0xff);
        }

        return all.Length == 0 ? null : all.Select(c => Categories.Value[Array.IndexOf(CategoryNames, c)]).Aggregate((a, b) => a.Union(b));
    }

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
