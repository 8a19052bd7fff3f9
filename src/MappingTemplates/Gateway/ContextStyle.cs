namespace Sluice.MappingTemplates;

/// <summary>How the maps of <c>$context</c> behave.</summary>
public enum ContextStyle
{
    /// <summary>The maps behave as recorded on AWS: they are iterated in the order of Java's HashMap, and a nested map prints as nothing.</summary>
    Aws,

    /// <summary>The maps behave as plain Java maps: they keep the given order and print as <c>{a=b}</c>. This is for comparing engines.</summary>
    Plain,
}
