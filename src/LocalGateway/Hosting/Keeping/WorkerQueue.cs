namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>The current gateway, and those who wait for the next one.</summary>
internal sealed class WorkerQueue
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<Worker> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The time at which the last gateway ended, or at which the queue was made. Null while there is a gateway.</summary>
    public DateTime? EmptySince { get; private set; } = DateTime.UtcNow;

    /// <summary>Returns the gateway that takes requests. If there is none, waits for it.</summary>
    public Task<Worker> CurrentAsync()
    {
        lock (_gate)
        {
            return _next.Task;
        }
    }

    public void Set(Worker worker)
    {
        lock (_gate)
        {
            _next = _next.Task.IsCompleted ? new(TaskCreationOptions.RunContinuationsAsynchronously) : _next;
            EmptySince = null;
            _next.SetResult(worker);
        }
    }

    /// <summary>Says that a gateway takes no more requests.</summary>
    public void End(Worker worker)
    {
        lock (_gate)
        {
            if (_next.Task.IsCompleted && ReferenceEquals(_next.Task.Result, worker))
            {
                _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
                EmptySince = DateTime.UtcNow;
            }
        }
    }
}
