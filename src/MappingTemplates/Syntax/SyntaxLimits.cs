namespace Sluice.MappingTemplates.Syntax;

/// <summary>Limits of a syntax tree.</summary>
internal static class SyntaxLimits
{
    /// <summary>How deep directives and strings nest at most, unless a caller says otherwise.</summary>
    public const int MaxDepth = 200;
}
