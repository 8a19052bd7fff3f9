using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>. The result is false if an operand is not a number.</summary>
internal sealed class CompareNode(BinaryOperator op, Expression left, Expression right) : Expression
{
    public override object? Evaluate(Frame frame) => JavaBoolean.Box(IsTrue(frame));

    public override bool IsTrue(Frame frame)
    {
        frame.Descend();
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        if (first is null || second is null || !Arithmetic.IsNumber(first) || !Arithmetic.IsNumber(second))
        {
            return false;
        }

        var order = Arithmetic.Compare(first, second, frame);
        return op switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
