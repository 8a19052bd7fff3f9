namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A name without <c>$</c>: printed as it is, null as a value.</summary>
internal sealed class BareWordNode(string text) : Expression
{
    public override object? Evaluate(Frame frame) => null;

    public override Flow Render(Frame frame)
    {
        frame.Sink.Append(text);
        return Flow.Next;
    }
}
