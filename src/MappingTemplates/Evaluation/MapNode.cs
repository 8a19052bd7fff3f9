using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>{a : b}</c>. Each evaluation creates a new map, which keeps the order of its members.</summary>
internal sealed class MapNode(Expression[] keysAndValues) : Expression
{
    public override object? Evaluate(Frame frame)
    {
        frame.Step();
        var map = new JavaMap();
        for (var i = 0; i < keysAndValues.Length; i += 2)
        {
            var key = keysAndValues[i].Evaluate(frame);
            map.Put(key, keysAndValues[i + 1].Evaluate(frame), frame);
        }

        return map;
    }

    public override Flow Render(Frame frame) => ListNode.RenderAll(frame, keysAndValues);
}
