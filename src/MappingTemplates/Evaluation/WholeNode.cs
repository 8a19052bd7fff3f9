namespace Sluice.MappingTemplates.Evaluation;

/// <summary>What parentheses enclose: it differs from its inside only in its text.</summary>
internal sealed class WholeNode(Expression inner) : Expression
{
    public override object? Evaluate(Frame frame) => inner.Evaluate(frame);

    public override bool IsTrue(Frame frame) => inner.IsTrue(frame);
}
