namespace Sluice.MappingTemplates.Syntax;

/// <summary>An index <c>[…]</c> of a reference.</summary>
internal sealed class IndexSyntax : SyntaxNode
{
    public IndexSyntax(SyntaxNode index) => Index = index;

    public SyntaxNode Index { get; }
}
