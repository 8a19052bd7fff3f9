using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Functions;

/// <summary>One invocation of a function, from the gateway's request to the function's answer.</summary>
internal sealed class Invocation(string requestId, string traceId, ReadOnlyMemory<byte> payload)
{
    private FunctionStream? _stream;
    private readonly TaskCompletionSource<InvocationResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string RequestId { get; } = requestId;

    public string TraceId { get; } = traceId;

    /// <summary>The payload that the function receives.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    /// <summary>Whether the caller takes a streamed response. Otherwise it is collected, as Lambda does it.</summary>
    public bool AcceptsStream { get; init; }

    /// <summary>The tenant, if the function has tenant isolation; otherwise null.</summary>
    public string? TenantId { get; init; }

    public Task<InvocationResult> Result => _done.Task;

    /// <summary>Whether nobody waits for the result any more, so that the invocation need not be started.</summary>
    public bool IsAbandoned { get; private set; }

    public void Abandon()
    {
        IsAbandoned = true;
        Volatile.Read(ref _stream)?.Discard();
    }

    /// <summary>Sets a streamed response as the result. Returns null if there is a result already, or if the caller takes no stream.</summary>
    public FunctionStream? TryStream()
    {
        if (!AcceptsStream || Result.IsCompleted)
        {
            return null;
        }

        var stream = new FunctionStream();
        Volatile.Write(ref _stream, stream);
        if (!TryComplete(new(new PooledBuffer(), IsError: false) { Stream = stream }))
        {
            return null;
        }

        if (IsAbandoned)
        {
            stream.Discard();
        }

        return stream;
    }

    /// <summary>Sets an error as the result, or ends the streamed response early.</summary>
    public void Fail(InvocationResult error, string problem)
    {
        if (!TryComplete(error))
        {
            Volatile.Read(ref _stream)?.Abort(problem);
        }
    }

    /// <summary>Sets the result. Returns false if there is one already.</summary>
    public bool TryComplete(InvocationResult result) => _done.TrySetResult(result);
}
