namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A name without <c>$</c>. It prints its text, and its value is null.</summary>
internal sealed class BareWordNode(string text) : Expression
{
    public override object? Evaluate(Frame frame) => null;

    public override Flow Render(Frame frame)
    {
        frame.Sink.Append(text);
        return Flow.Next;
    }
}
