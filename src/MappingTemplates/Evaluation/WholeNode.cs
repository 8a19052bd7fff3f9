namespace Sluice.MappingTemplates.Evaluation;

/// <summary>An expression in parentheses. It differs from the expression in them only by its text.</summary>
internal sealed class WholeNode(Expression inner) : Expression
{
    public override object? Evaluate(Frame frame) => inner.Evaluate(frame);

    public override bool IsTrue(Frame frame) => inner.IsTrue(frame);
}
