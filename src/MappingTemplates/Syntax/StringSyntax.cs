namespace Sluice.MappingTemplates.Syntax;

/// <summary>A string literal.</summary>
internal sealed class StringSyntax : SyntaxNode
{
    /// <summary>What is between the quotes, unescaped.</summary>
    public string Text { get; set; } = "";

    /// <summary>The text as a template, where it has one.</summary>
    public BlockSyntax? Template { get; set; }

    /// <summary>How deep it stands in the template.</summary>
    public int Depth { get; set; }

    /// <summary>The template was given one character more, which is taken off what it renders.</summary>
    public bool HasExtraCharacter { get; set; }
}
