namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Gives each variable of a template a place.</summary>
internal sealed class Slots
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public int Count => _slots.Count;

    public IEnumerable<KeyValuePair<string, int>> All => _slots;

    /// <summary>The place of a name, new where it is the first time.</summary>
    public int Of(string name)
    {
        if (!_slots.TryGetValue(name, out var slot))
        {
            _slots.Add(name, slot = _slots.Count);
        }

        return slot;
    }

    /// <summary>The place of a name, or -1 where the template has no such variable.</summary>
    public int Find(string name) => _slots.GetValueOrDefault(name, -1);
}
