using Sluice.MappingTemplates.Java.Output;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A string that contains references or directives.</summary>
/// <param name="template">The content of the string as a template.</param>
/// <param name="dropsLast">True if the template ends in a character that is not part of the string.</param>
internal sealed class StringNode(BlockNode template, bool dropsLast) : Expression
{
    public override object? Evaluate(Frame frame)
    {
        // Most strings consist of only one reference.
        if (!dropsLast && template.Statements is [ReferenceNode { EscapedText: null, Prefix: "" } single]
            && single.Evaluate(frame) is { } value and not DefinedBlock)
        {
            frame.Position = Position;
            return value as string ?? JavaValue.ToText(value, frame);
        }

        return Interpolate(frame);
    }

    private string Interpolate(Frame frame)
    {
        var text = Capture(frame, template, out var flow);
        return flow == Flow.Next ? dropsLast && text.Length > 0 ? text[..^1] : text : throw new FlowException(flow);
    }

    /// <summary>Renders a node to a string.</summary>
    public static string Capture(Frame frame, Node node, out Flow flow)
    {
        frame.Enter();
        var (sink, utf8) = (frame.Sink, frame.Utf8);
        using var text = new StringSink(frame.Limits.MaxStringLength);
        frame.Sink = text;
        frame.Utf8 = null;
        try
        {
            flow = node.Render(frame);
            frame.Spend(text.Length);
            return text.ToString();
        }
        finally
        {
            frame.Sink = sink;
            frame.Utf8 = utf8;
            frame.Leave();
        }
    }
}
