using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>[from..to]</c>, both included, up or down.</summary>
internal sealed class RangeNode(Expression from, Expression to) : Expression
{
    // A loop sees 1,000 of them; Velocity makes them all.
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
            throw new JavaException("LimitException", $"a range of more than {MaxElements} elements");
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
