using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Functions;

/// <summary>
/// The processes of one function. Each process works on one invocation at a time, or on several if it is started so, and is kept for later invocations.
/// Under load there are more of them, up to a limit. A process takes its next invocation by asking for it, so a crash between two requests does not
/// affect either of them.
/// </summary>
internal sealed class FunctionPool : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly IFunctionLauncher _launcher;
    private readonly IFunctionEvents _events;
    private readonly int _limit;
    private readonly HashSet<FunctionInstance> _instances = [];
    private readonly List<InstanceSlot> _idle = [];
    private readonly Queue<Invocation> _waiting = new();
    private bool _closed;

    public FunctionPool(FunctionSettings function, IFunctionLauncher launcher, int limit, IFunctionEvents events)
    {
        Function = function;
        _launcher = launcher;
        _limit = limit;
        _events = events;
    }

    public FunctionSettings Function { get; }

    /// <summary>Whether the gateway is closing, so that nothing is invoked any more.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_gate)
            {
                return _closed;
            }
        }
    }

    /// <summary>Invokes the function. The result is in <see cref="Invocation.Result"/>.</summary>
    public void Invoke(Invocation invocation)
    {
        InstanceSlot? slot = null;
        var start = false;
        lock (_gate)
        {
            if (_closed)
            {
                invocation.TryComplete(FunctionErrors.CannotStart(invocation.RequestId, "the gateway is closing"));
                return;
            }

            if (_idle.Count > 0)
            {
                // The process that became idle last is used first, because its memory is most likely still in the caches.
                slot = _idle[^1];
                _idle.RemoveAt(_idle.Count - 1);
            }
            else
            {
                _waiting.Enqueue(invocation);
                start = NeedsInstance();
            }
        }

        slot?.Instance.Deliver(slot, invocation);
        if (start)
        {
            StartInstance(invocation);
        }
    }

    /// <summary>
    /// Returns the next invocation for a slot that asks for one. If there is none, returns null and counts the slot as idle.
    /// </summary>
    public Invocation? Take(InstanceSlot slot)
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var invocation))
            {
                if (!invocation.IsAbandoned)
                {
                    return invocation;
                }
            }

            _idle.Add(slot);
            return null;
        }
    }

    /// <summary>Removes a slot from the idle ones. Returns false if it is not one of them.</summary>
    public bool Withdraw(InstanceSlot slot)
    {
        lock (_gate)
        {
            return _idle.Remove(slot);
        }
    }

    /// <summary>Removes an instance that has ended.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="initError">
    /// Makes the error of an instance that ended before its first invocation; the request that has waited longest receives it. Null if the instance
    /// had
    /// been ready.
    /// </param>
    public void Remove(FunctionInstance instance, Func<string, InvocationResult>? initError)
    {
        Invocation? failed = null;
        Invocation? next = null;
        lock (_gate)
        {
            _instances.Remove(instance);
            _idle.RemoveAll(slot => slot.Instance == instance);
            if (initError is not null)
            {
                while (_waiting.TryDequeue(out failed) && failed.IsAbandoned)
                {
                }
            }

            if (NeedsInstance())
            {
                next = _waiting.Peek();
            }
        }

        failed?.TryComplete(initError!(failed.RequestId));
        if (next is not null)
        {
            StartInstance(next);
        }
    }

    public async ValueTask DisposeAsync()
    {
        FunctionInstance[] instances;
        Invocation[] waiting;
        lock (_gate)
        {
            _closed = true;
            instances = [.. _instances];
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var invocation in waiting)
        {
            invocation.TryComplete(FunctionErrors.CannotStart(invocation.RequestId, "the gateway is closing"));
        }

        await Task.WhenAll(instances.Select(instance => instance.DisposeAsync().AsTask())).ConfigureAwait(false);
    }

    // The caller holds the lock. No more instances may be starting than invocations wait for one.
    private bool NeedsInstance()
    {
        var starting = 0;
        foreach (var instance in _instances)
        {
            starting += instance.IsStarting ? 1 : 0;
        }

        return !_closed && _waiting.Count > starting * Function.InvocationsPerProcess && _instances.Count < _limit;
    }

    private void StartInstance(Invocation cause)
    {
        var instance = new FunctionInstance(this, _launcher, _events);
        lock (_gate)
        {
            if (_closed || _instances.Count >= _limit)
            {
                return;
            }

            _instances.Add(instance);
        }

        _ = instance.RunAsync(cause.RequestId);
    }
}
