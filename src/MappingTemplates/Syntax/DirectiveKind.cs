namespace Sluice.MappingTemplates.Syntax;

/// <summary>The directives other than <c>#set</c> and <c>#if</c>.</summary>
internal enum DirectiveKind
{
    /// <summary>There is no directive with the name, so its text is printed.</summary>
    Unknown,
    Foreach,
    Include,
    Parse,
    Macro,
    Literal,
    Break,
    Define,
    Stop,
}
