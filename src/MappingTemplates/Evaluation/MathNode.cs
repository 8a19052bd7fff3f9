using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Arithmetic; <c>+</c> joins texts too. Null where an operand is no number.</summary>
internal sealed class MathNode(BinaryOperator op, Expression left, Expression right) : Expression
{
    public override object? Evaluate(Frame frame)
    {
        frame.Descend();
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        frame.Position = Position;
        if (op == BinaryOperator.Add && (first is string || second is string))
        {
            return Join(first ?? left.Literal, second ?? right.Literal);
        }

        if (first is null || second is null || !Numbers.IsNumber(first) || !Numbers.IsNumber(second))
        {
            return null;
        }

        return op switch
        {
            BinaryOperator.Add => Numbers.Add(first, second),
            BinaryOperator.Subtract => Numbers.Subtract(first, second),
            BinaryOperator.Multiply => Numbers.Multiply(first, second),
            BinaryOperator.Divide => Numbers.IsZero(second) ? null : Numbers.Divide(first, second),
            _ => Numbers.IsZero(second) ? null : Numbers.Modulo(first, second),
        };
    }

    private static string Join(object first, object second)
    {
        var text = JavaValue.ToText(first);
        var other = JavaValue.ToText(second);
        RenderLimits.Charge((long)text.Length + other.Length);
        return string.Concat(text, other);
    }
}
