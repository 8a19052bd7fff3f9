namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A sequence of statements.</summary>
internal sealed class BlockNode(Node[] statements) : Node
{
    public ReadOnlySpan<Node> Statements => statements;

    public override Flow Render(Frame frame)
    {
        foreach (var statement in statements)
        {
            var flow = statement.Render(frame);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}
