using Sluice.LocalGateway.Http;

namespace Sluice.Tool.Comparing.Sides;

/// <summary>What one side answered.</summary>
internal sealed record Answer
{
    /// <summary>The status; 0 if there is no answer.</summary>
    public int Status { get; init; }

    public HeaderList Headers { get; init; } = new(0);

    public byte[] Body { get; init; } = [];

    /// <summary>True if the connection ended before the body did. <see cref="Body"/> is what came until then.</summary>
    public bool IsCut { get; init; }

    /// <summary>Why the gateway itself answered and no backend, as it says on its console; null if a backend answered, or for a deployed stage.</summary>
    public string? Reason { get; init; }

    /// <summary>Why there is no answer, or null if there is one.</summary>
    public string? Failure { get; init; }
}
