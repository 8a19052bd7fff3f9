using Sluice.LocalGateway.Functions;

namespace Sluice.LocalGateway.Stages.Reloading;

/// <summary>
/// Checks for a new build several times a second. A check is cheap. Unlike notifications of the file system, it also works if a build deletes whole
/// folders, on network drives and in containers.
/// </summary>
internal sealed class BuildWatcher : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>A build writes its files over some time. If nothing changes for this time, the build has ended.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// The time to wait for the program after the deploy files have changed, because a build writes the deploy files first, then the program, and checks the
    /// files at the end. If only the deploy files have changed after this time, they were edited.
    /// </summary>
    private static readonly TimeSpan PatienceForCode = TimeSpan.FromSeconds(1.5);

    private readonly CancellationTokenSource _stop = new();
    private readonly GatewayOptions _options;
    private readonly StageSwitch _stages;
    private readonly IFunctionEvents _functionEvents;
    private readonly IBuildEvents _events;
    private readonly Task _watching;
    private BuildState _served;

    public BuildWatcher(GatewayOptions options, BuildState served, StageSwitch stages, IFunctionEvents functionEvents, IBuildEvents events)
    {
        _options = options;
        _served = served;
        _stages = stages;
        _functionEvents = functionEvents;
        _events = events;
        _watching = Task.Run(WatchAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        var seen = _served;
        var since = Environment.TickCount64;
        while (true)
        {
            await Task.Delay(Interval, _stop.Token).ConfigureAwait(false);
            var now = BuildState.Of(_options);
            if (now != seen)
            {
                seen = now;
                since = Environment.TickCount64;
            }
            else if (now != _served && Environment.TickCount64 - since >= (now.Code == _served.Code ? PatienceForCode : Quiet).TotalMilliseconds)
            {
                Reload(now);
            }
        }
    }

    private void Reload(BuildState state)
    {
        var included = _options.File?.Included;
        try
        {
            var next = DeployedStage.FromBuild(_options, _options.Read(), _functionEvents, _stages.Current.Memory);
            if (BuildState.Of(_options) != state)
            {
                // A build wrote to the folder while it was read. It is read again after the build has ended.
                _ = next.DisposeAsync().AsTask();
                return;
            }

            _served = state;
            _stages.Replace(next);
            _events.Reloaded(next);
        }
#pragma warning disable CA1031 // Whatever one saved file causes, the next one must be served.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            // The state of other files than before is another one although nothing has changed.
            _served = _options.File is { } file && !file.Included.SetEquals(included!) ? BuildState.Of(_options) : state;
            _events.ReloadFailed(problem.Message);
        }
    }
}
