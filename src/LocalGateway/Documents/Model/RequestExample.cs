using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A request that carries what an operation requires, made from the document.</summary>
internal sealed record RequestExample
{
    public ImmutableArray<KeyValuePair<string, string>> Querystring { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, string>> Header { get; init; } = [];

    /// <summary>JSON; null where the operation takes no body.</summary>
    public string? Body { get; init; }
}
