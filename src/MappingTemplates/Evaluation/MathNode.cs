using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Arithmetic. <c>+</c> also joins texts. The result is null if an operand is not a number.</summary>
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
            return Join(frame, first ?? left.Literal, second ?? right.Literal);
        }

        if (first is null || second is null || !Arithmetic.IsNumber(first) || !Arithmetic.IsNumber(second))
        {
            return null;
        }

        return op switch
        {
            BinaryOperator.Add => Arithmetic.Add(first, second, frame),
            BinaryOperator.Subtract => Arithmetic.Subtract(first, second, frame),
            BinaryOperator.Multiply => Arithmetic.Multiply(first, second, frame),
            BinaryOperator.Divide => Arithmetic.IsZero(second, frame) ? null : Arithmetic.Divide(first, second, frame),
            _ => Arithmetic.IsZero(second, frame) ? null : Arithmetic.Modulo(first, second, frame),
        };
    }

    private static string Join(Frame frame, object first, object second)
    {
        var text = JavaValue.ToText(first, frame);
        var other = JavaValue.ToText(second, frame);
        frame.Make((long)text.Length + other.Length);
        return string.Concat(text, other);
    }
}
