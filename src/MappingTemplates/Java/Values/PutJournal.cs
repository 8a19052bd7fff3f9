using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>Records the keys that one template puts into a map, because API Gateway accepts each override only once.</summary>
/// <param name="place">The map's name, such as <c>responseOverride.header</c>.</param>
/// <param name="only">The only key that is recorded; null for all keys.</param>
internal sealed class PutJournal(string place, string? only = null)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>The first key that was put twice, after the map's name and a dot; null if there is none.</summary>
    public string? Repeated { get; private set; }

    public void Add(object? key, Budget budget)
    {
        var name = JavaValue.ToText(key, budget);
        if ((only is null || only == name) && !_keys.Add(name))
        {
            Repeated ??= $"{place}.{name}";
        }
    }

    public void Clear()
    {
        _keys.Clear();
        Repeated = null;
    }
}
