namespace Sluice.MappingTemplates.Syntax;

/// <summary>Limits of a syntax tree.</summary>
internal static class SyntaxLimits
{
    /// <summary>The default limit of nested directives and strings.</summary>
    public const int MaxDepth = 200;
}
