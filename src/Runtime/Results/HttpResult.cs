namespace Sluice;

/// <summary>A result that carries its status and headers. Each result type has one status, so that the OpenAPI document can list it.</summary>
/// <param name="status">The HTTP status, 200 to 599. It must equal the status in the type's <see cref="ResultStatusAttribute"/>.</param>
public abstract class HttpResult(int status)
{
    private Dictionary<string, string>? _headers;

    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;

    /// <summary>The headers of the response. The case of names is ignored.</summary>
    public IDictionary<string, string> Headers => _headers ??= new(StringComparer.OrdinalIgnoreCase);

    internal RepeatedHeaders? Repeated { get; private set; }

    internal Dictionary<string, string>? SetHeaders => _headers is { Count: > 0 } ? _headers : null;

    /// <summary>
    /// Adds a value to a header and keeps the values that it has. A proxy operation (<see cref="ProxyAttribute"/>) sends each value as a header of its
    /// own. A custom integration sends them as one value with commas, so it can send only one <c>Set-Cookie</c>.
    /// </summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value to add.</param>
    public void AppendHeader(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        (Repeated ??= new()).Add(name, value);
    }

    /// <summary>Sets a header, unless there is no value for it.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value; <see langword="null"/> to send no header.</param>
    protected void SetHeader(string name, string? value)
    {
        if (value is not null)
        {
            Headers[name] = value;
        }
    }
}
