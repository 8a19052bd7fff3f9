namespace Sluice.LocalGateway.Exchanges;

/// <summary>The time that one step of the gateway's own may take. Dispose it with the step: the next one has its own time.</summary>
internal readonly struct StepLimit(CancellationTokenSource source) : IDisposable
{
    /// <summary>Is cancelled when the time is over, and when the client hangs up.</summary>
    public CancellationToken Token => source.Token;

    public void Dispose() => source.CancelAfter(Timeout.InfiniteTimeSpan);
}
