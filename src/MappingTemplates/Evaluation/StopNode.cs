namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>#stop</c>: ends the rendering.</summary>
internal sealed class StopNode(Expression? message) : Node
{
    public override Flow Render(Frame frame)
    {
        message?.Evaluate(frame);
        return Flow.Stop;
    }
}
