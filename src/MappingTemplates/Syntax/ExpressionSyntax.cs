namespace Sluice.MappingTemplates.Syntax;

/// <summary>An expression as a whole: a condition, the right side of <c>#set</c>, or what parentheses enclose.</summary>
internal sealed class ExpressionSyntax : SyntaxNode
{
    public ExpressionSyntax(SyntaxNode inner) => Inner = inner;

    public SyntaxNode Inner { get; }
}
