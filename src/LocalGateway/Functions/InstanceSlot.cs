namespace Sluice.LocalGateway.Functions;

/// <summary>
/// A place for one invocation in a process. A process has one, as on Lambda, or several, as on Lambda Managed Instances. Its owner makes all calls that
/// are not documented otherwise under its lock.
/// </summary>
internal sealed class InstanceSlot : IDisposable
{
    private readonly Deadline _deadline;
    private TaskCompletionSource<Invocation?>? _next;

    public InstanceSlot(FunctionInstance instance)
    {
        Instance = instance;
        _deadline = new(OnDeadline);
    }

    public FunctionInstance Instance { get; }

    /// <summary>The invocation on which the process works; null if there is none.</summary>
    public Invocation? Current { get; private set; }

    /// <summary>Whether the process neither works on an invocation here nor waits for one.</summary>
    public bool IsFree => Current is null && _next is null or { Task.IsCompleted: true };

    /// <summary>Starts to wait for an invocation.</summary>
    public Task<Invocation?> Wait()
    {
        // The continuation runs on the thread that sets the result, so that no other thread has to be woken up.
        _next = new();
        return _next.Task;
    }

    /// <summary>Gives the slot an invocation. Returns the action that passes it to the process, to be called without the lock.</summary>
    public Action Deliver(Invocation invocation, TimeSpan timeout)
    {
        Current = invocation;
        _deadline.Set(timeout);
        var next = _next!;
        return () => next.TrySetResult(invocation);
    }

    /// <summary>Takes the invocation out of the slot.</summary>
    public Invocation? Clear()
    {
        var current = Current;
        Current = null;
        _deadline.Clear();
        return current;
    }

    /// <summary>Ends the wait without an invocation. Called without the lock.</summary>
    public void Stop() => _next?.TrySetResult(null);

    /// <summary>Takes the invocation out of the slot if its time is over. Otherwise returns null.</summary>
    public Invocation? ClearIfOver() => _deadline.IsOver ? Clear() : null;

    public void Dispose() => _deadline.Dispose();

    private void OnDeadline() => Instance.OnTimeout(this);
}
