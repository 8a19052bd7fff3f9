using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>
/// <c>a == b</c> and <c>a != b</c>. Numbers are compared by value, values of one class with <c>equals</c>, and other values by their texts.
/// </summary>
internal sealed class EqualNode(bool isEqual, Expression left, Expression right) : Expression
{
    public override object? Evaluate(Frame frame) => JavaBoolean.Box(IsTrue(frame));

    public override bool IsTrue(Frame frame)
    {
        frame.Descend();
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        frame.Position = Position;
        return AreEqual(first, second, frame) == isEqual;
    }

    private static bool AreEqual(object? first, object? second, Frame frame)
    {
        if (first is null || second is null)
        {
            return first is null && second is null;
        }

        if (first is string text && second is string other)
        {
            return JavaValue.AreEqual(text, other, frame);
        }

        if (Arithmetic.IsNumber(first) && Arithmetic.IsNumber(second))
        {
            return Arithmetic.Compare(first, second, frame) == 0;
        }

        return AreOneClass(first, second)
            ? JavaValue.AreEqual(first, second, frame)
            : JavaValue.ToText(first, frame) == JavaValue.ToText(second, frame);
    }

    private static bool AreOneClass(object first, object second)
    {
        var (a, b) = (JavaTypes.Of(first), JavaTypes.Of(second));
        return (a.Name != "Object" && a.IsAssignableFrom(b)) || (b.Name != "Object" && b.IsAssignableFrom(a)) || ReferenceEquals(first, second);
    }
}
