namespace Sluice.LocalGateway.Functions;

/// <summary>One call of a function, from the gateway's request to the function's answer.</summary>
internal sealed class Invocation(string requestId, string traceId, ReadOnlyMemory<byte> payload)
{
    private readonly TaskCompletionSource<InvocationResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string RequestId { get; } = requestId;

    public string TraceId { get; } = traceId;

    /// <summary>Exactly what the function gets.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    public Task<InvocationResult> Result => _done.Task;

    /// <summary>Whether nobody waits any more: not worth starting.</summary>
    public bool IsAbandoned { get; private set; }

    public void Abandon() => IsAbandoned = true;

    /// <summary>Answers; only the first answer counts.</summary>
    public bool TryComplete(InvocationResult result) => _done.TrySetResult(result);
}
