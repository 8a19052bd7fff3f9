namespace Sluice.MappingTemplates.Syntax;

/// <summary>Two expressions and an operator.</summary>
internal sealed class BinarySyntax : SyntaxNode
{
    public BinarySyntax(BinaryOperator op, SyntaxNode left, SyntaxNode right)
    {
        Operator = op;
        Left = left;
        Right = right;
    }

    public BinaryOperator Operator { get; }

    public SyntaxNode Left { get; }

    public SyntaxNode Right { get; }
}
