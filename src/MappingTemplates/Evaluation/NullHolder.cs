namespace Sluice.MappingTemplates.Evaluation;

/// <summary>
/// Hides a loop's variable in rounds whose item is null. It does what Velocity's class <c>NullHolderContext</c> does, also from round to round and around
/// inner loops.
/// </summary>
internal sealed class NullHolder(NullHolder? outer)
{
    private bool _hides = true;

    public NullHolder? Outer => outer;

    public bool IsHiding => _hides || outer is { IsHiding: true };

    /// <summary>Hides or shows the variable, in this loop and in the loops around it.</summary>
    public void Hide(bool hides)
    {
        for (var holder = this; holder is not null; holder = holder.Outer)
        {
            holder._hides = hides;
        }
    }
}
