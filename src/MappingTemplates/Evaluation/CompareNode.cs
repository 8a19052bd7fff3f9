using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>: false for all but numbers.</summary>
internal sealed class CompareNode(BinaryOperator op, Expression left, Expression right) : Expression
{
    public override object? Evaluate(Frame frame) => JavaBoolean.Box(IsTrue(frame));

    public override bool IsTrue(Frame frame)
    {
        frame.Descend();
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        if (first is null || second is null || !Numbers.IsNumber(first) || !Numbers.IsNumber(second))
        {
            return false;
        }

        var order = Numbers.Compare(first, second);
        return op switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
