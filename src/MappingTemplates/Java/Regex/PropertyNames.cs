namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>The names in <c>\p{…}</c>.</summary>
internal static class PropertyNames
{
    public static CodePointSet Find(string name, RegexFlags flags, string pattern, int position)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0)
        {
            return name[..equals].ToUpperInvariant() switch
            {
                "GC" or "GENERAL_CATEGORY" => Category(name[(equals + 1)..], flags) ?? throw Unknown(name, pattern, position),
                "SC" or "SCRIPT" or "BLK" or "BLOCK" => throw RegexEscapes.Unsupported($"\\p{{{name}}}", pattern),
                _ => throw Unknown(name, pattern, position),
            };
        }

        var known = CharacterClasses.OfPosixName(name, flags) ?? UnicodeProperties.OfName(name) ?? Category(name, flags);
        if (known is not null)
        {
            return known;
        }

        if (name.StartsWith("Is", StringComparison.Ordinal))
        {
            return Category(name[2..], flags) ?? throw RegexEscapes.Unsupported($"\\p{{{name}}}", pattern);
        }

        throw name.StartsWith("In", StringComparison.Ordinal) || name.StartsWith("java", StringComparison.Ordinal)
            ? RegexEscapes.Unsupported($"\\p{{{name}}}", pattern)
            : Unknown(name, pattern, position);
    }

    private static CodePointSet? Category(string name, RegexFlags flags) =>
        UnicodeProperties.OfCategory(flags.Has(RegexFlags.IgnoreCase) && name is "Lu" or "Ll" or "Lt" ? "LC" : name);

    private static Values.JavaException Unknown(string name, string pattern, int position) =>
        RegexEscapes.Error($"unknown character property name {{{name}}}", pattern, position);
}
