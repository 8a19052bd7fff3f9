using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>Remembers the keys that one template put into a map: API Gateway takes each override once.</summary>
/// <param name="place">The map's name, such as <c>responseOverride.header</c>.</param>
/// <param name="only">The one key that counts; null for all.</param>
internal sealed class PutJournal(string place, string? only = null)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>The first key that was put twice, with the map's name; null where there is none.</summary>
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
