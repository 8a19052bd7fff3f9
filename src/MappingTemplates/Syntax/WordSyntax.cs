namespace Sluice.MappingTemplates.Syntax;

/// <summary>A bare word in a directive's parentheses, such as <c>in</c>.</summary>
internal sealed class WordSyntax : SyntaxNode
{
    public WordSyntax(string text) => Text = text;

    public string Text { get; }
}
