namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Assigns a number, the slot, to each variable of a template.</summary>
internal sealed class Slots
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public int Count => _slots.Count;

    public IEnumerable<KeyValuePair<string, int>> All => _slots;

    /// <summary>Returns the slot of a name. The first call for a name creates its slot.</summary>
    public int Of(string name)
    {
        if (!_slots.TryGetValue(name, out var slot))
        {
            _slots.Add(name, slot = _slots.Count);
        }

        return slot;
    }

    /// <summary>Returns the slot of a name, or -1 if the template has no such variable.</summary>
    public int Find(string name) => _slots.GetValueOrDefault(name, -1);
}
