namespace Sluice.MappingTemplates.Syntax;

/// <summary>A range <c>[from..to]</c>, which includes both bounds.</summary>
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
