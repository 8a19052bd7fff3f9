namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>Looks up the names in <c>\p{…}</c> in the same order as Java.</summary>
internal static class PropertyNames
{
    public static CodePointSet Find(string name, RegexFlags flags, string pattern, int position)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        var set = equals >= 0 ? OfPair(name[..equals], name[(equals + 1)..], flags) : OfName(name, flags);
        return set ?? throw RegexEscapes.Error($"unknown character property name {{{name}}}", pattern, position);
    }

    private static CodePointSet? OfPair(string name, string value, RegexFlags flags) => name.ToUpperInvariant() switch
    {
        "GC" or "GENERAL_CATEGORY" => Property(value, flags),
        "SC" or "SCRIPT" => UnicodeSets.OfScript(value),
        "BLK" or "BLOCK" => UnicodeSets.OfBlock(value),
        _ => null,
    };

    private static CodePointSet? OfName(string name, RegexFlags flags)
    {
        var ignoreCase = flags.Has(RegexFlags.IgnoreCase);
        if (name.StartsWith("In", StringComparison.Ordinal))
        {
            return UnicodeSets.OfBlock(name[2..]);
        }

        if (name.StartsWith("Is", StringComparison.Ordinal))
        {
            var rest = name[2..];
            return UnicodeSets.OfProperty(rest, ignoreCase) ?? CharacterClasses.OfUnicodePosixName(rest, ignoreCase)
                ?? Property(rest, flags) ?? UnicodeSets.OfScript(rest);
        }

        var posix = flags.Has(RegexFlags.UnicodeClasses) ? CharacterClasses.OfUnicodePosixName(name, ignoreCase) : null;
        return posix ?? Property(name, flags);
    }

    // The name is a POSIX name, a category, or a method of Character.
    private static CodePointSet? Property(string name, RegexFlags flags)
    {
        var ignoreCase = flags.Has(RegexFlags.IgnoreCase);
        return CharacterClasses.OfPosixName(name, flags)
            ?? UnicodeProperties.OfCategory(ignoreCase && name is "Lu" or "Ll" or "Lt" ? "LC" : name)
            ?? UnicodeSets.OfMethod(name, ignoreCase);
    }
}
