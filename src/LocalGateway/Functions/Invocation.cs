namespace Sluice.LocalGateway.Functions;

/// <summary>One invocation of a function, from the gateway's request to the function's answer.</summary>
internal sealed class Invocation(string requestId, string traceId, ReadOnlyMemory<byte> payload)
{
    private readonly TaskCompletionSource<InvocationResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string RequestId { get; } = requestId;

    public string TraceId { get; } = traceId;

    /// <summary>The payload that the function receives.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    public Task<InvocationResult> Result => _done.Task;

    /// <summary>Whether nobody waits for the result any more, so that the invocation need not be started.</summary>
    public bool IsAbandoned { get; private set; }

    public void Abandon() => IsAbandoned = true;

    /// <summary>Sets the result. Returns false if there is one already.</summary>
    public bool TryComplete(InvocationResult result) => _done.TrySetResult(result);
}
