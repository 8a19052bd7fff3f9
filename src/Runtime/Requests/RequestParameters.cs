using System.Collections.ObjectModel;

namespace Sluice;

/// <summary>The path, query string and header parameters of a request.</summary>
public sealed class RequestParameters
{
    /// <summary>The path variables, percent-encoded as the client sent them (<see cref="Uri.UnescapeDataString(string)"/> decodes them).</summary>
    public IReadOnlyDictionary<string, string> Path { get; init; } = None;

    /// <summary>The decoded query string parameters. A repeated key has its last value. Keys are case-sensitive.</summary>
    public IReadOnlyDictionary<string, string> QueryString { get; init; } = None;

    /// <summary>The headers. Lookups ignore letter case; enumeration gives the names as the client sent them.</summary>
    public IReadOnlyDictionary<string, string> Header { get; init; } = None;

    internal static IReadOnlyDictionary<string, string> None { get; } = ReadOnlyDictionary<string, string>.Empty;
}
