namespace Sluice.MappingTemplates.Syntax;

/// <summary>Statements in a row: a whole template, or the inside of a directive.</summary>
internal sealed class BlockSyntax : SyntaxNode
{
    public List<SyntaxNode> Statements { get; } = new List<SyntaxNode>();
}
