namespace Sluice.MappingTemplates.Syntax;

/// <summary><c>[from..to]</c>, both included.</summary>
internal sealed class RangeSyntax : SyntaxNode
{
    public RangeSyntax(SyntaxNode from, SyntaxNode to)
    {
        From = from;
        To = to;
    }

    public SyntaxNode From { get; }

    public SyntaxNode To { get; }
}
