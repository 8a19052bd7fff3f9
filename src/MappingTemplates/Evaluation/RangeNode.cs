using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>[from..to]</c>: a list of integers, ascending or descending, with both bounds included.</summary>
internal sealed class RangeNode(Expression from, Expression to) : Expression
{
    // A loop uses at most 1,000 elements, but Velocity creates the whole list.
    private const int MaxElements = 1_000_000;

    public override object? Evaluate(Frame frame)
    {
        frame.Step();
        var first = from.Evaluate(frame);
        var last = to.Evaluate(frame);
        if (first is null || last is null || !Arithmetic.IsNumber(first) || !Arithmetic.IsNumber(last))
        {
            return null;
        }

        long start = Arithmetic.ToInt(first, frame);
        long end = Arithmetic.ToInt(last, frame);
        var count = Math.Abs(end - start) + 1;
        frame.Position = Position;
        if (count > MaxElements)
        {
            throw new JavaException("LimitException", $"a range has more than {MaxElements} elements");
        }

        frame.Spend(count * 16);

        var items = new object?[count];
        var step = start <= end ? 1 : -1;
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = JavaInteger.Box((int)(start + ((long)i * step)));
        }

        return new JavaList(items);
    }

    public override Flow Render(Frame frame) => ListNode.RenderAll(frame, [from, to]);
}
