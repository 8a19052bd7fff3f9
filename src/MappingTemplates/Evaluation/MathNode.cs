using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Syntax;

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

        if (first is null || second is null || !Arithmetic.IsNumber(first) || !Arithmetic.IsNumber(second))
        {
            return null;
        }

        return op switch
        {
            BinaryOperator.Add => Arithmetic.Add(first, second),
            BinaryOperator.Subtract => Arithmetic.Subtract(first, second),
            BinaryOperator.Multiply => Arithmetic.Multiply(first, second),
            BinaryOperator.Divide => Arithmetic.IsZero(second) ? null : Arithmetic.Divide(first, second),
            _ => Arithmetic.IsZero(second) ? null : Arithmetic.Modulo(first, second),
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
