namespace Sluice.MappingTemplates.Syntax;

/// <summary>A negation <c>!a</c>.</summary>
internal sealed class NotSyntax : SyntaxNode
{
    public NotSyntax(SyntaxNode operand) => Operand = operand;

    public SyntaxNode Operand { get; }
}
