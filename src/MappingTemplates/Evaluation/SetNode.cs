namespace Sluice.MappingTemplates.Evaluation;

/// <summary><c>#set(target = value)</c>; null leaves the target as it is.</summary>
/// <param name="slot">The variable, for a target that is one.</param>
/// <param name="target">What is assigned to.</param>
/// <param name="value">What is assigned.</param>
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
