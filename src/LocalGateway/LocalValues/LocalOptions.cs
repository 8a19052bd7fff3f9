namespace Sluice.LocalGateway.LocalValues;

/// <summary>The options of the command that a file of local values sets; null for those that it does not set.</summary>
internal sealed record LocalOptions
{
    public string? Stage { get; init; }

    public int? Port { get; init; }

    public int? Concurrency { get; init; }

    public int? InvocationsPerProcess { get; init; }

    public bool? Trace { get; init; }

    public bool? Quiet { get; init; }

    public bool? Watch { get; init; }
}
