using System.Diagnostics;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Functions.RuntimeApi;

namespace Sluice.LocalGateway.Functions;

/// <summary>One process of a function, with the Runtime API that it alone calls.</summary>
internal sealed class FunctionInstance : IAsyncDisposable
{
    /// <summary>Lambda's own limit on what runs before the first invocation; past it the invocation's time is used up too.</summary>
    private static readonly TimeSpan LongestInit = TimeSpan.FromSeconds(10);

    /// <summary>What a process gets to end by itself once it has said that it cannot start.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly FunctionPool _pool;
    private readonly IFunctionLauncher _launcher;
    private readonly IFunctionEvents _events;
    private readonly Deadline _deadline;
    private readonly long _created = Stopwatch.GetTimestamp();
    private RuntimeApiServer? _api;
    private IFunctionProcess? _process;
    private TaskCompletionSource<Invocation?>? _next;
    private Invocation? _current;
    private Func<string, InvocationResult>? _initError;
    private InstanceState _state = InstanceState.Starting;
    private volatile bool _quiet;

    /// <summary>Of the last invocation, also when it has been answered: what it printed may be read after its answer.</summary>
    private volatile string? _requestId;

    public FunctionInstance(FunctionPool pool, IFunctionLauncher launcher, IFunctionEvents events)
    {
        _pool = pool;
        _launcher = launcher;
        _events = events;
        _deadline = new(OnDeadline);
    }

    public FunctionSettings Function => _pool.Function;

    /// <summary>Whether the process has not yet asked for its first invocation.</summary>
    public bool IsStarting => _state == InstanceState.Starting;

    /// <summary>Runs the process to its end. Failures go to the invocation that waits for it.</summary>
    public async Task RunAsync(string requestId)
    {
        try
        {
            _api = await RuntimeApiServer.StartAsync(this).ConfigureAwait(false);
            _process = _launcher.Start(Function, _api.Address, line => _events.Wrote(Function, _requestId, line));
        }
        catch (Exception problem) when (problem is FunctionStartException or IOException)
        {
            _events.Wrote(Function, requestId, problem.Message);
            await EndAsync(failedId => FunctionErrors.CannotStart(failedId, "the function's program cannot be started")).ConfigureAwait(false);
            return;
        }

        lock (_gate)
        {
            // It may have asked for work, or have some, before its handle was here.
            if (_state == InstanceState.Starting)
            {
                _deadline.Set(LongestInit + Function.Timeout);
            }
        }

        if (!IsStarting)
        {
            _process.Ready();
        }

        if (_quiet)
        {
            // Told to end while it was being started.
            _process.Kill();
        }

        var exitCode = await _process.Exited.ConfigureAwait(false);
        if (!_quiet)
        {
            // A process that has not asked for an invocation fails the request that it was started for.
            var how = IsStarting && _initError is null ? FunctionErrors.DescribeIdleEnd(exitCode) : FunctionErrors.Describe(exitCode);
            _events.Ended(Function, _process.Id, IsStarting ? requestId : _current?.RequestId, how);
        }

        await EndAsync(failedId => FunctionErrors.Exited(failedId, exitCode)).ConfigureAwait(false);
    }

    /// <summary>The process asks for work: the Runtime API's <c>next</c>.</summary>
    /// <param name="aborted">Cancelled when the process hangs up.</param>
    /// <returns>Null where there will be none: the process is on its way out, or asks out of turn.</returns>
    public async ValueTask<Invocation?> NextAsync(CancellationToken aborted)
    {
        TaskCompletionSource<Invocation?> next;
        lock (_gate)
        {
            if (_state == InstanceState.Starting)
            {
                _state = InstanceState.Ready;
                _deadline.Clear();
                _process?.Ready();
                _events.Started(Function, _process?.Id ?? 0, Stopwatch.GetElapsedTime(_created));
            }

            if (_state != InstanceState.Ready || _current is not null || _next is { Task.IsCompleted: false })
            {
                return null;
            }

            // Set before the pool knows, since another thread may deliver at once.
            // Whoever sets it sends the invocation on its way, too: one thread less to wake up.
            _next = next = new();
        }

        if (_pool.Take(this) is { } waiting)
        {
            Deliver(waiting);
        }

        await using var registration = aborted.Register(static state => ((FunctionInstance)state!).Withdraw(), this).ConfigureAwait(false);
        return await next.Task.ConfigureAwait(false);
    }

    /// <summary>Hands a process that asked for one its next invocation.</summary>
    public void Deliver(Invocation invocation)
    {
        TaskCompletionSource<Invocation?>? next = null;
        lock (_gate)
        {
            if (_state == InstanceState.Ready)
            {
                _current = invocation;
                _requestId = invocation.RequestId;
                _deadline.Set(Function.Timeout);
                next = _next;
            }
        }

        if (next is not null)
        {
            next.TrySetResult(invocation);
            return;
        }

        // The process died between asking and getting: another one serves this.
        _pool.Invoke(invocation);
    }

    /// <summary>The process answers an invocation.</summary>
    /// <param name="requestId">Which one.</param>
    /// <param name="result">Owned by the invocation where this returns true.</param>
    /// <returns>False where it is not the invocation at hand.</returns>
    public bool TryFinish(string requestId, InvocationResult result)
    {
        Invocation? current;
        lock (_gate)
        {
            current = _current;
            if (current is null || current.RequestId != requestId)
            {
                return false;
            }

            _current = null;
            _deadline.Clear();
        }

        return current.TryComplete(result);
    }

    /// <summary>The process could not be made ready, and says why.</summary>
    /// <returns>False where it has been ready before: as on AWS it cannot fail to start any more.</returns>
    public bool TryFailInit(byte[] error)
    {
        lock (_gate)
        {
            if (_state != InstanceState.Starting)
            {
                return false;
            }

            _initError = _ =>
            {
                var payload = new PooledBuffer(error.Length);
                payload.Write(error);
                return new(payload, IsError: true);
            };
            _deadline.Set(Grace);
            return true;
        }
    }

    /// <summary>Ends the process, without a word.</summary>
    public async ValueTask DisposeAsync()
    {
        _quiet = true;
        if (_process is { } process)
        {
            process.Kill();
            await process.Exited.ConfigureAwait(false);
        }

        _deadline.Dispose();
    }

    private void Withdraw()
    {
        if (_pool.Withdraw(this))
        {
            _next!.TrySetResult(null);
        }
    }

    private void OnDeadline()
    {
        Invocation? current;
        lock (_gate)
        {
            if (!_deadline.IsOver)
            {
                return;
            }

            // A process that overran is not trusted with another request: it gets none from here on.
            current = _current;
            _current = null;
            if (_state == InstanceState.Starting)
            {
                _initError ??= failedId => FunctionErrors.TimedOut(failedId, LongestInit + Function.Timeout);
            }
            else
            {
                _state = InstanceState.Doomed;
            }
        }

        current?.TryComplete(FunctionErrors.TimedOut(current.RequestId, Function.Timeout));
        _quiet = true;
        _events.Ended(Function, _process?.Id ?? 0, current?.RequestId, "at its timeout");
        _process?.Kill();
    }

    private async Task EndAsync(Func<string, InvocationResult> error)
    {
        Invocation? current;
        bool wasStarting;
        lock (_gate)
        {
            wasStarting = IsStarting;
            _state = InstanceState.Ended;
            current = _current;
            _current = null;
        }

        current?.TryComplete(error(current.RequestId));
        _pool.Remove(this, wasStarting ? _initError ?? error : null);
        _next?.TrySetResult(null);
        _deadline.Dispose();
        _process?.Dispose();
        if (_api is { } api)
        {
            await api.DisposeAsync().ConfigureAwait(false);
        }
    }
}
