namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>Adds the other cases of the letters in a set: with <c>(?i)</c> for ASCII letters, and also with <c>(?u)</c> for all letters.</summary>
internal static class CaseFolding
{
    public static CodePointSet Fold(CodePointSet set, RegexFlags flags)
    {
        if (!flags.Has(RegexFlags.IgnoreCase))
        {
            return set;
        }

        var limit = flags.Has(RegexFlags.UnicodeCase) ? char.MaxValue : (char)0x7f;
        var more = new List<(int, int)>();
        for (var c = 0; c <= limit; c++)
        {
            var upper = char.ToUpperInvariant((char)c);
            if (!set.Contains(c) && (set.Contains(upper) || set.Contains(char.ToLowerInvariant(upper))))
            {
                more.Add((c, c));
            }
        }

        return more.Count == 0 ? set : set.Union(CodePointSet.Of([.. more]));
    }
}
