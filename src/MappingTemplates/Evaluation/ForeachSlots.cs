namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Where a template keeps what every loop sets; -1 for what it never reads. Known when all of the template is compiled.</summary>
internal sealed class ForeachSlots
{
    public int Scope { get; private set; }

    public int Count { get; private set; }

    public int HasNext { get; private set; }

    public void Find(Slots slots)
    {
        Scope = slots.Find("foreach");
        Count = slots.Find("velocityCount");
        HasNext = slots.Find("velocityHasNext");
    }
}
