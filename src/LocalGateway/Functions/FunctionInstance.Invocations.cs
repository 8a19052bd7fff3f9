using System.Diagnostics;

namespace Sluice.LocalGateway.Functions;

/// <content>Passes invocations to the process, and takes its answers.</content>
internal sealed partial class FunctionInstance
{
    /// <summary>Waits for the next invocation, for the Runtime API's <c>next</c>.</summary>
    /// <param name="aborted">Is cancelled when the process closes its connection.</param>
    /// <returns>The invocation; null if there will be none, because the process is ending, or asks although it has as many invocations and
    /// requests for one as it may have.</returns>
    public async ValueTask<Invocation?> NextAsync(CancellationToken aborted)
    {
        InstanceSlot? slot;
        Task<Invocation?> next;
        lock (_gate)
        {
            if (_state == InstanceState.Starting)
            {
                _state = InstanceState.Ready;
                _deadline.Clear();
                _startup = Stopwatch.GetElapsedTime(_created);
                if (_process is { } process)
                {
                    ReportReady(process);
                }
            }

            slot = _state == InstanceState.Ready ? Array.Find(_slots, s => s.IsFree) : null;
            if (slot is null)
            {
                return null;
            }

            // The slot waits before the pool takes it, because another thread may deliver an invocation at once.
            next = slot.Wait();
        }

        if (_pool.Take(slot) is { } waiting)
        {
            Deliver(slot, waiting);
        }

        await using var registration = aborted.Register(() => Withdraw(slot)).ConfigureAwait(false);
        return await next.ConfigureAwait(false);
    }

    /// <summary>Gives the next invocation to a slot in which the process waits for one.</summary>
    public void Deliver(InstanceSlot slot, Invocation invocation)
    {
        Action? pass = null;
        lock (_gate)
        {
            if (_state == InstanceState.Ready)
            {
                _requestId = invocation.RequestId;
                pass = slot.Deliver(invocation, Function.Timeout);
            }
        }

        if (pass is not null)
        {
            _process?.Invoking();
            pass();
            return;
        }

        // The process ended after it had asked for an invocation, so another process must serve this one.
        _pool.Invoke(invocation);
    }

    /// <summary>Completes an invocation with the answer of the process.</summary>
    /// <param name="requestId">The request id of the invocation.</param>
    /// <param name="result">The answer. The invocation owns it if this returns true.</param>
    /// <returns>False if the process does not work on an invocation with the request id, or if the invocation has a result already.</returns>
    public bool TryFinish(string requestId, InvocationResult result)
    {
        Invocation? current;
        lock (_gate)
        {
            current = Find(requestId)?.Clear();
        }

        return current?.TryComplete(result) == true;
    }

    /// <summary>
    /// Begins the streamed response of an invocation. The process works on the invocation until <see cref="EndStream"/> is called for it.
    /// </summary>
    /// <returns>Null if the process does not work on an invocation with the request id that takes a stream.</returns>
    public FunctionStream? TryStream(string requestId)
    {
        lock (_gate)
        {
            return Find(requestId)?.Current?.TryStream();
        }
    }

    /// <summary>Says that a streamed response has been received completely.</summary>
    public void EndStream(string requestId)
    {
        lock (_gate)
        {
            Find(requestId)?.Clear();
        }
    }

    // The caller holds the lock.
    private InstanceSlot? Find(string requestId) => Array.Find(_slots, slot => slot.Current?.RequestId == requestId);

    private void Withdraw(InstanceSlot slot)
    {
        if (_pool.Withdraw(slot))
        {
            slot.Stop();
        }
    }
}
