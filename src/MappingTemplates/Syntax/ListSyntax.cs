namespace Sluice.MappingTemplates.Syntax;

/// <summary>A list <c>[a, b]</c>.</summary>
internal sealed class ListSyntax : SyntaxNode
{
    public List<SyntaxNode> Items { get; } = new List<SyntaxNode>();
}
