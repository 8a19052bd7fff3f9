namespace Sluice.MappingTemplates.Evaluation;

/// <summary>
/// Hides a loop's variable in the rounds whose item is null, as Velocity's context of that name does: from round to round, and around inner loops.
/// </summary>
internal sealed class NullHolder(NullHolder? outer)
{
    private bool _hides = true;

    public NullHolder? Outer => outer;

    public bool IsHiding => _hides || outer is { IsHiding: true };

    /// <summary>Also for the loops around this one.</summary>
    public void Hide(bool hides)
    {
        for (var holder = this; holder is not null; holder = holder.Outer)
        {
            holder._hides = hides;
        }
    }
}
