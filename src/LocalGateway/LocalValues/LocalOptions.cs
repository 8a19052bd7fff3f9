namespace Sluice.LocalGateway.LocalValues;

/// <summary>The options of the command that a file of local values sets; null for those that it does not set.</summary>
internal sealed record LocalOptions
{
    /// <summary>
    /// The most processes of a function, and the most invocations of a process: Lambda's default limit on the concurrent executions of an account.
    /// </summary>
    public const int MostProcesses = 1_000;

    public string? Stage { get; init; }

    public int? Port { get; init; }

    public int? Concurrency { get; init; }

    public int? InvocationsPerProcess { get; init; }

    public bool? Trace { get; init; }

    public bool? Quiet { get; init; }

    public bool? Watch { get; init; }
}
