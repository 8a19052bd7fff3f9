namespace Sluice.MappingTemplates.JsonPath.Filters;

/// <summary>The operators of a filter.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Matches,
}
