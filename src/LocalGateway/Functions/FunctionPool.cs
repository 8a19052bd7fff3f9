using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Functions;

/// <summary>
/// The processes of one function. Each process works on one invocation at a time, or on several if it is started so, and is kept for later invocations.
/// Under load there are more of them, up to a limit. A process takes its next invocation by asking for it, so a crash between two requests does not
/// affect either of them. If the function has tenant isolation, a process serves one tenant; if another tenant needs a process and no more may be
/// started, the process that has been idle longest ends.
/// </summary>
internal sealed class FunctionPool : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly IFunctionLauncher _launcher;
    private readonly IFunctionEvents _events;
    private readonly int _limit;
    private readonly HashSet<FunctionInstance> _instances = [];
    private readonly List<InstanceSlot> _idle = [];

    /// <summary>The instances that make room for another tenant and have not ended yet.</summary>
    private readonly HashSet<FunctionInstance> _ending = [];
    private readonly WaitingInvocations _waiting = new();
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
        if (Function.StandIn is { Command.Count: 0 })
        {
            _ = StandInCall.RunAsync(Function, invocation, _events);
            return;
        }

        InstanceSlot? slot;
        FunctionInstance? ended = null;
        var start = false;
        lock (_gate)
        {
            if (_closed)
            {
                invocation.TryComplete(FunctionErrors.CannotStart(invocation.RequestId, "the gateway is closing"));
                return;
            }

            // The process that became idle last is used first, because its memory is most likely still in the caches.
            slot = TakeIdle(invocation.TenantId);
            if (slot is null)
            {
                _waiting.Add(invocation);
                start = NeedsInstance(invocation.TenantId);
                ended = start ? null : MakeRoom();
            }
        }

        slot?.Instance.Deliver(slot, invocation);
        if (start)
        {
            StartInstance(invocation);
        }

        End(ended);
    }

    /// <summary>
    /// Returns the next invocation for a slot that asks for one. If there is none, returns null and counts the slot as idle.
    /// </summary>
    public Invocation? Take(InstanceSlot slot)
    {
        FunctionInstance? ended;
        lock (_gate)
        {
            if (_waiting.Take(slot.Instance.TenantId) is { } invocation)
            {
                return invocation;
            }

            _idle.Add(slot);
            ended = MakeRoom();
        }

        End(ended);
        return null;
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
            _ending.Remove(instance);
            _idle.RemoveAll(slot => slot.Instance == instance);
            if (initError is not null)
            {
                failed = _waiting.Take(instance.TenantId);
            }

            next = _waiting.Tenants.Where(NeedsInstance).Select(_waiting.Peek).FirstOrDefault();
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
            waiting = _waiting.Clear();
        }

        foreach (var invocation in waiting)
        {
            invocation.TryComplete(FunctionErrors.CannotStart(invocation.RequestId, "the gateway is closing"));
        }

        await Task.WhenAll(instances.Select(instance => instance.DisposeAsync().AsTask())).ConfigureAwait(false);
    }

    // The caller holds the lock.
    private InstanceSlot? TakeIdle(string? tenant)
    {
        for (var i = _idle.Count - 1; i >= 0; i--)
        {
            if (_idle[i] is var slot && slot.Instance.TenantId == tenant)
            {
                _idle.RemoveAt(i);
                return slot;
            }
        }

        return null;
    }

    // The caller holds the lock.
    private bool NeedsInstance(string? tenant) => !_closed && _instances.Count < _limit && Waits(tenant);

    // The caller holds the lock. No more instances may be starting than invocations wait for one.
    private bool Waits(string? tenant)
    {
        var starting = 0;
        foreach (var instance in _instances)
        {
            starting += instance.IsStarting && instance.TenantId == tenant ? 1 : 0;
        }

        return _waiting.CountOf(tenant) > starting * Function.InvocationsPerProcess;
    }

    // The caller holds the lock. Takes the process that has been idle longest out of the idle ones if a tenant waits for a place.
    private FunctionInstance? MakeRoom()
    {
        if (!Function.HasTenants || _closed || _instances.Count < _limit || _waiting.Tenants.Count(Waits) <= _ending.Count)
        {
            return null;
        }

        var instance = _idle.Select(slot => slot.Instance).FirstOrDefault(idle => _idle.Count(slot => slot.Instance == idle) == idle.Slots);
        if (instance is not null)
        {
            _idle.RemoveAll(slot => slot.Instance == instance);
            _ending.Add(instance);
        }

        return instance;
    }

    // The end of the process starts the next one.
    private static void End(FunctionInstance? instance) => _ = instance?.DisposeAsync().AsTask();

    private void StartInstance(Invocation cause)
    {
        FunctionInstance? instance = new FunctionInstance(this, _launcher, _events, cause.TenantId);
        FunctionInstance? ended = null;
        lock (_gate)
        {
            if (_closed || _instances.Count >= _limit)
            {
                // Another request has taken the last place in the meantime.
                ended = MakeRoom();
                instance = null;
            }
            else
            {
                _instances.Add(instance);
            }
        }

        End(ended);
        _ = instance?.RunAsync(cause.RequestId);
    }
}
