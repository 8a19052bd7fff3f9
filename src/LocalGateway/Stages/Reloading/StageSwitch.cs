using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Stages.Reloading;

/// <summary>Holds the current stage. A new stage replaces it at once, and the old one ends after it has answered its current requests.</summary>
internal sealed class StageSwitch(DeployedStage first) : IStageSource, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _ending = [];
    private DeployedStage _current = first;

    public DeployedStage Current => Volatile.Read(ref _current);

    public JourneyStore Journeys => Current.Journeys;

    public DeployedStage Enter()
    {
        while (true)
        {
            // If the stage has ended between these two steps, another one has already replaced it.
            var stage = Current;
            if (stage.TryEnter())
            {
                return stage;
            }
        }
    }

    public void Replace(DeployedStage next)
    {
        next.Begin();
        var old = Interlocked.Exchange(ref _current, next);
        var ending = EndAsync(old);
        lock (_gate)
        {
            _ending.Add(ending);
        }

        _ = ending.ContinueWith(Forget, TaskScheduler.Default);
    }

    /// <summary>Ends the current stage at once, and waits for at most a second for the stages before it.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] ending;
        lock (_gate)
        {
            ending = [.. _ending];
        }

        await Current.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(ending).WaitAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task EndAsync(DeployedStage stage)
    {
        await stage.DrainAsync().ConfigureAwait(false);
        await stage.DisposeAsync().ConfigureAwait(false);
    }

    private void Forget(Task task)
    {
        lock (_gate)
        {
            _ending.Remove(task);
        }
    }
}
