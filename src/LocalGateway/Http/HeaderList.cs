using System.Collections;

namespace Sluice.LocalGateway.Http;

/// <summary>Headers in the order and case in which they were written. Names are found without regard to case.</summary>
internal sealed class HeaderList : IReadOnlyList<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _headers;

    public HeaderList(int capacity = 8) => _headers = new(capacity);

    public int Count => _headers.Count;

    public KeyValuePair<string, string> this[int index] => _headers[index];

    public void Add(string name, string value) => _headers.Add(new(name, value));

    /// <summary>Replaces every header of this name with one at the end.</summary>
    public void Set(string name, string value)
    {
        Remove(name);
        Add(name, value);
    }

    /// <summary>Replaces every header of this name with one at the start.</summary>
    public void SetFirst(string name, string value)
    {
        Remove(name);
        _headers.Insert(0, new(name, value));
    }

    public void Remove(string name)
    {
        for (var index = _headers.Count - 1; index >= 0; index--)
        {
            if (Same(_headers[index].Key, name))
            {
                _headers.RemoveAt(index);
            }
        }
    }

    public bool Contains(string name) => Find(name) is not null;

    /// <summary>Returns these headers without those that the other list has, too, and all of the other list behind them.</summary>
    public HeaderList With(HeaderList others)
    {
        var all = new HeaderList(Count + others.Count + 1);
        all._headers.AddRange(_headers.Where(header => !others.Contains(header.Key)));
        all._headers.AddRange(others._headers);
        return all;
    }

    /// <summary>Returns the value of the last header of this name, or null if there is none.</summary>
    public string? Find(string name)
    {
        for (var index = _headers.Count - 1; index >= 0; index--)
        {
            if (Same(_headers[index].Key, name))
            {
                return _headers[index].Value;
            }
        }

        return null;
    }

    public List<KeyValuePair<string, string>>.Enumerator GetEnumerator() => _headers.GetEnumerator();

    IEnumerator<KeyValuePair<string, string>> IEnumerable<KeyValuePair<string, string>>.GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _headers.GetEnumerator();

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
