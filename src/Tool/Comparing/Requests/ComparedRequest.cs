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
}
