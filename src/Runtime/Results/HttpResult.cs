#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>A result that carries its status and headers. Its type says the status, so that the API's document knows it.</summary>
/// <param name="status">200 to 599, the same as the type's <see cref="ResultStatusAttribute"/>.</param>
public abstract class HttpResult(int status)
{
    private Dictionary<string, string>? _headers;

    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;

    /// <summary>Headers of the response; letter case does not count.</summary>
    public IDictionary<string, string> Headers => _headers ??= new(StringComparer.OrdinalIgnoreCase);

    internal Dictionary<string, string>? SetHeaders => _headers is { Count: > 0 } ? _headers : null;

    /// <summary>Sets a header, unless there is no value for it.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves it out.</param>
    protected void SetHeader(string name, string? value)
    {
        if (value is not null)
        {
            Headers[name] = value;
        }
    }
}
