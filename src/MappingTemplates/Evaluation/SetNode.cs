namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>#set(target = value)</c>. If the value is null, the target is not changed.</summary>
/// <param name="slot">The slot of the variable, for a target without parts.</param>
/// <param name="target">The reference that is assigned.</param>
/// <param name="value">The value.</param>
internal sealed class SetNode(int slot, ReferenceNode target, Expression value) : Node
{
    public override Flow Render(Frame frame)
    {
        frame.Step();
        if (value.Evaluate(frame) is not { } result)
        {
            return Flow.Next;
        }

        if (target.Parts.IsEmpty)
        {
            frame.Assign(slot, result);
            return Flow.Next;
        }

        var owner = frame.Variables[target.Slot];
        for (var i = 0; i < target.Parts.Length - 1 && owner is not null; i++)
        {
            owner = target.Parts[i].Get(frame, owner);
        }

        if (owner is not null)
        {
            target.Parts[^1].Set(frame, owner, result);
        }

        return Flow.Next;
    }
}
