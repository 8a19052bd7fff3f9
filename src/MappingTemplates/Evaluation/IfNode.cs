namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>#if … #elseif … #else … #end</c>.</summary>
internal sealed class IfNode(Expression[] conditions, BlockNode[] blocks, BlockNode? otherwise) : Node
{
    public override Flow Render(Frame frame)
    {
        frame.Step();
        for (var i = 0; i < conditions.Length; i++)
        {
            if (conditions[i].IsTrue(frame))
            {
                return blocks[i].Render(frame);
            }
        }

        return otherwise is null ? Flow.Next : otherwise.Render(frame);
    }
}
