namespace Sluice.MappingTemplates;

/// <summary>How the maps of <c>$context</c> behave.</summary>
public enum ContextStyle
{
    /// <summary>As recorded on AWS: iterated in the order of Java's HashMap; a nested map prints as nothing.</summary>
    Aws,

    /// <summary>As plain Java maps: in the given order, printed as <c>{a=b}</c>. For comparing engines.</summary>
    Plain,
}
