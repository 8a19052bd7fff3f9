using System.Collections;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>
/// Parameters with one value for each name, in the order in which the names first occurred. Names are compared with regard to case, as on AWS.
/// </summary>
internal sealed class ParameterMap : IReadOnlyCollection<KeyValuePair<string, string>>
{
    /// <summary>The largest number of parameters for which searching the list is faster than an index.</summary>
    private const int MostWithoutIndex = 12;

    private readonly List<KeyValuePair<string, string>> _entries = [];
    private Dictionary<string, int>? _index;

    public int Count => _entries.Count;

    /// <summary>Adds a parameter. If the name has a value already, the new value replaces it.</summary>
    public void Set(string name, string value)
    {
        var found = IndexOf(name);
        if (found >= 0)
        {
            _entries[found] = new(_entries[found].Key, value);
            return;
        }

        _entries.Add(new(name, value));
        _index?.Add(name, _entries.Count - 1);
    }

    /// <summary>Reverses the order.</summary>
    public void Reverse()
    {
        _entries.Reverse();
        _index = null;
    }

    public string? Find(string name)
    {
        var found = IndexOf(name);
        return found < 0 ? null : _entries[found].Value;
    }

    public List<KeyValuePair<string, string>>.Enumerator GetEnumerator() => _entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, string>> IEnumerable<KeyValuePair<string, string>>.GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    private int IndexOf(string name)
    {
        if (_index is null && _entries.Count > MostWithoutIndex)
        {
            _index = new(StringComparer.Ordinal);
            for (var index = 0; index < _entries.Count; index++)
            {
                _index.Add(_entries[index].Key, index);
            }
        }

        if (_index is not null)
        {
            return _index.TryGetValue(name, out var known) ? known : -1;
        }

        for (var index = 0; index < _entries.Count; index++)
        {
            if (_entries[index].Key == name)
            {
                return index;
            }
        }

        return -1;
    }
}
