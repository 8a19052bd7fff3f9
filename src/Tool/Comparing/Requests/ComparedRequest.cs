using Sluice.LocalGateway.Http;

namespace Sluice.Tool.Comparing.Requests;

/// <summary>A request that both sides get.</summary>
internal sealed record ComparedRequest
{
    /// <summary>What a report calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path below the stage, which begins with a slash, and the query string, both percent-encoded.</summary>
    public required string Target { get; init; }

    public HeaderList Headers { get; init; } = new(0);

    public byte[] Body { get; init; } = [];

    /// <summary>
    /// The status that at least one side has if the request reaches what it tests; null if the list does not say. Two equal answers of another status,
    /// such as the 403 of a path that neither side has, show nothing.
    /// </summary>
    public int? Expected { get; init; }

    /// <summary>The behaviour that the request tests, or null in an ordinary list.</summary>
    public Behaviour? Behaviour { get; init; }
}
