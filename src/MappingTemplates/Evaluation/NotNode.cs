using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>!a</c>.</summary>
internal sealed class NotNode(Expression operand) : Expression
{
    public override object? Evaluate(Frame frame) => JavaBoolean.Box(IsTrue(frame));

    public override bool IsTrue(Frame frame) => !operand.IsTrue(frame);
}
