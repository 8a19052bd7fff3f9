namespace Sluice.MappingTemplates.Syntax;

/// <summary>An operator with its two operands.</summary>
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
