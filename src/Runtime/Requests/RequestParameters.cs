using System.Collections.ObjectModel;

#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>The text values of a request.</summary>
public sealed class RequestParameters
{
    /// <summary>The route's variables as the client sent them, percent-encoded (<see cref="Uri.UnescapeDataString(string)"/> decodes them).</summary>
    public IReadOnlyDictionary<string, string> Path { get; init; } = None;

    /// <summary>The query string, decoded; the last value of each key. Keys are case-sensitive.</summary>
    public IReadOnlyDictionary<string, string> QueryString { get; init; } = None;

    /// <summary>The headers. Lookups do not regard case; enumeration shows the names as the client sent them.</summary>
    public IReadOnlyDictionary<string, string> Header { get; init; } = None;

    internal static IReadOnlyDictionary<string, string> None { get; } = ReadOnlyDictionary<string, string>.Empty;
}
