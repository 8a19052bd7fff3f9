namespace Sluice.MappingTemplates.Syntax;

/// <summary>A string literal.</summary>
internal sealed class StringSyntax : SyntaxNode
{
    /// <summary>The text between the quotes, without escapes.</summary>
    public string Text { get; set; } = "";

    /// <summary>The template in the string; null if it has neither references nor directives.</summary>
    public BlockSyntax? Template { get; set; }

    /// <summary>The depth at which the string is nested in the template.</summary>
    public int Depth { get; set; }

    /// <summary>True if one more character was appended to the template. It is removed from the rendered text.</summary>
    public bool HasExtraCharacter { get; set; }
}
