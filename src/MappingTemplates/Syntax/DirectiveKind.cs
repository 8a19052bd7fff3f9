namespace Sluice.MappingTemplates.Syntax;

/// <summary>The directives besides <c>#set</c> and <c>#if</c>.</summary>
internal enum DirectiveKind
{
    /// <summary>No directive of that name: its text is printed.</summary>
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
