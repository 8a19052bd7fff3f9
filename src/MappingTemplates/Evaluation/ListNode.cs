using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>[a, b]</c>. Each evaluation creates a new list.</summary>
internal sealed class ListNode(Expression[] items) : Expression
{
    public override object? Evaluate(Frame frame)
    {
        frame.Step();
        var values = new object?[items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = items[i].Evaluate(frame);
        }

        return new JavaList(values);
    }

    public override Flow Render(Frame frame) => RenderAll(frame, items);

    /// <summary>Renders the parts of an argument one after the other. Velocity does this if an argument is in the place of a block.</summary>
    public static Flow RenderAll(Frame frame, Expression[] parts)
    {
        foreach (var part in parts)
        {
            var flow = part.Render(frame);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}
