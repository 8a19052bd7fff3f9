namespace Sluice;

/// <summary>Headers with several values each. The case of names is ignored.</summary>
internal sealed class RepeatedHeaders
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, List<string>> Values => _values;

    public void Add(string name, string value)
    {
        if (!_values.TryGetValue(name, out var values))
        {
            _values.Add(name, values = []);
        }

        values.Add(value);
    }

    /// <summary>Returns the headers with one value each, as a custom integration sends them.</summary>
    /// <param name="headers">The headers that have one value; null for none.</param>
    /// <exception cref="InvalidOperationException">There are several cookies, which cannot be joined.</exception>
    public Dictionary<string, string> Join(Dictionary<string, string>? headers)
    {
        var all = headers is null ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) : new(headers, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in _values)
        {
            var joined = string.Join(", ", values);
            var isAlone = !all.TryGetValue(name, out var first);
            if (name.Equals(SetCookie.Header, StringComparison.OrdinalIgnoreCase) && (!isAlone || values.Count > 1))
            {
                throw new InvalidOperationException("A custom integration sends one Set-Cookie. Give the method [Proxy] to send several.");
            }

            all[name] = isAlone ? joined : first + ", " + joined;
        }

        return all;
    }
}
