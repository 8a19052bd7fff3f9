namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>#define($name) … #end</c>.</summary>
internal sealed class DefineNode(int slot, Node block) : Node
{
    public override Flow Render(Frame frame)
    {
        frame.Step();
        frame.Assign(slot, new DefinedBlock(frame, block));
        return Flow.Next;
    }
}
