namespace Sluice.MappingTemplates.Syntax;

/// <summary>A sequence of statements: a whole template, or the inside of a directive.</summary>
internal sealed class BlockSyntax : SyntaxNode
{
    public List<SyntaxNode> Statements { get; } = new List<SyntaxNode>();
}
