namespace Sluice.MappingTemplates.Syntax;

/// <summary>Text that is printed as it is: plain text, a text block, or what remains of an escape or a comment.</summary>
internal sealed class TextSyntax : SyntaxNode
{
    public TextSyntax(string text) => Text = text;

    public string Text { get; }
}
