namespace Sluice.MappingTemplates.Evaluation;

/// <summary>
/// The slots of the variables that every loop sets. A slot is -1 if the template does not use the variable. The slots are known only after the whole
/// template has been compiled.
/// </summary>
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
