namespace Sluice.MappingTemplates.Syntax;

/// <summary>A whole expression: a condition, the right side of <c>#set</c>, or an expression in parentheses.</summary>
internal sealed class ExpressionSyntax : SyntaxNode
{
    public ExpressionSyntax(SyntaxNode inner) => Inner = inner;

    public SyntaxNode Inner { get; }
}
