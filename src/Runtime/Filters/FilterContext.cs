namespace Sluice;

/// <summary>The operation that a filter wraps, and the headers that filters add to its response.</summary>
public abstract class FilterContext
{
    private Dictionary<string, string>? _headers;

    private protected FilterContext()
    {
    }

    /// <summary>The operation's id.</summary>
    public abstract string OperationId { get; }

    /// <summary>The HTTP method in upper case; <c>ANY</c> for an operation with <c>[HttpAny]</c>.</summary>
    public abstract string Method { get; }

    /// <summary>The route with its variables, such as <c>/orders/{id}</c>.</summary>
    public abstract string Route { get; }

    /// <summary>Lambda's id of the invocation; empty outside of Lambda.</summary>
    public abstract string RequestId { get; }

    /// <summary>The HTTP status of the response; 0 as long as there is none.</summary>
    public abstract int Status { get; }

    /// <summary>
    /// Headers that are added to the response, whatever its status. The case of names is ignored. A header replaces one of the same name that the result
    /// of the operation has.
    /// </summary>
    public IDictionary<string, string> Headers => _headers ??= new(StringComparer.OrdinalIgnoreCase);

    internal Dictionary<string, string>? SetHeaders => _headers is { Count: > 0 } ? _headers : null;
}
