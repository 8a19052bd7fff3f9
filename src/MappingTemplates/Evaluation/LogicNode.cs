using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>a &amp;&amp; b</c> and <c>a || b</c>.</summary>
internal sealed class LogicNode(bool isAnd, Expression left, Expression right) : Expression
{
    public override object? Evaluate(Frame frame) => JavaBoolean.Box(IsTrue(frame));

    public override bool IsTrue(Frame frame)
    {
        frame.Descend();
        return isAnd
            ? left.IsTrue(frame) && right.IsTrue(frame)
            : left.IsTrue(frame) || right.IsTrue(frame);
    }
}
