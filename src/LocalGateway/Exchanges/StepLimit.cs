namespace Sluice.LocalGateway.Exchanges;

/// <summary>Limits the time of one step of the gateway. Dispose it at the end of the step, because the next step has its own time.</summary>
internal readonly struct StepLimit(CancellationTokenSource source) : IDisposable
{
    /// <summary>Is cancelled when the time is over, or when the client closes its connection.</summary>
    public CancellationToken Token => source.Token;

    public void Dispose() => source.CancelAfter(Timeout.InfiniteTimeSpan);
}
