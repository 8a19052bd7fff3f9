using System.Diagnostics;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Functions.Programs;
using Sluice.LocalGateway.Functions.RuntimeApi;

namespace Sluice.LocalGateway.Functions;

/// <summary>One process of a function, and the Runtime API that only this process calls.</summary>
internal sealed partial class FunctionInstance : IAsyncDisposable
{
    /// <summary>Lambda's limit on the time before the first invocation. After it, the gateway waits for the time of the invocation as well.</summary>
    private static readonly TimeSpan LongestInit = TimeSpan.FromSeconds(10);

    /// <summary>The time in which a process can end by itself after it has reported that it cannot start.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Lock _output = new();
    private readonly FunctionPool _pool;
    private readonly IFunctionLauncher _launcher;
    private readonly IFunctionEvents _events;
    private readonly Deadline _deadline;
    private readonly long _created = Stopwatch.GetTimestamp();
    private TimeSpan _startup;
    private RuntimeApiServer? _api;
    private IFunctionProcess? _process;
    private readonly InstanceSlot[] _slots;
    private Func<string, InvocationResult>? _initError;
    private InstanceState _state = InstanceState.Starting;
    private volatile bool _quiet;

    /// <summary>
    /// The request id of the last invocation. It stays after the answer, because the output of an invocation may be read after its answer.
    /// </summary>
    private volatile string? _requestId;

    /// <param name="pool">The pool that the process belongs to.</param>
    /// <param name="launcher">Starts the process.</param>
    /// <param name="events">Is told what the process does.</param>
    /// <param name="tenantId">The tenant whose invocations the process serves; null if the function has no tenant isolation.</param>
    public FunctionInstance(FunctionPool pool, IFunctionLauncher launcher, IFunctionEvents events, string? tenantId)
    {
        TenantId = tenantId;
        _pool = pool;
        _launcher = launcher;
        _events = events;
        _deadline = new(OnStartDeadline);
        _slots = [.. Enumerable.Range(0, pool.Function.InvocationsPerProcess).Select(_ => new InstanceSlot(this))];
    }

    public FunctionSettings Function => _pool.Function;

    /// <summary>The tenant whose invocations the process serves; null if the function has no tenant isolation.</summary>
    public string? TenantId { get; }

    /// <summary>The number of invocations that the process can work on.</summary>
    public int Slots => _slots.Length;

    /// <summary>Whether the process has not yet asked for its first invocation.</summary>
    public bool IsStarting => _state == InstanceState.Starting;

    /// <summary>Starts the process and waits until it ends. If it fails, the waiting invocation receives the error.</summary>
    public async Task RunAsync(string requestId)
    {
        IFunctionProcess process;
        try
        {
            _api = await RuntimeApiServer.StartAsync(this).ConfigureAwait(false);
            process = _launcher.Start(Function, _api.Address, Wrote);
        }
        catch (Exception problem) when (problem is FunctionStartException or IOException)
        {
            _events.Wrote(Function, requestId, problem.Message);
            await EndAsync(failedId => FunctionErrors.CannotStart(failedId, "the function's program cannot be started")).ConfigureAwait(false);
            return;
        }

        lock (_gate)
        {
            // The process may have asked for an invocation, or received one, before its handle is stored.
            _process = process;
            if (_state == InstanceState.Starting)
            {
                _deadline.Set(LongestInit + Function.Timeout);
            }
            else
            {
                ReportReady(process);
            }
        }

        if (_quiet)
        {
            // The instance was disposed while the process was being started.
            process.Kill();
        }

        var exitCode = await process.Exited.ConfigureAwait(false);
        if (!_quiet)
        {
            // A process that has not asked for an invocation fails the request that it was started for.
            var how = IsStarting && _initError is null ? FunctionErrors.DescribeIdleEnd(exitCode) : FunctionErrors.Describe(exitCode);
            _events.Ended(Function, process.Id, IsStarting ? requestId : Array.Find(_slots, s => s.Current is not null)?.Current?.RequestId, how);
        }

        await EndAsync(failedId => FunctionErrors.Exited(failedId, exitCode)).ConfigureAwait(false);
    }

    /// <summary>Reports that the process failed to start, and keeps its error for the invocation that waits for it.</summary>
    /// <returns>False if the process has been ready already, because as on AWS its start cannot fail any more.</returns>
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

    /// <summary>Ends the process without reporting that it ended.</summary>
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

    private void ReportReady(IFunctionProcess process)
    {
        process.Ready();
        _events.Started(Function, process.Id, _startup);
    }

    // The standard output and the standard error are read by two threads. The lines of one message stay together.
    private void Wrote(string output)
    {
        var message = LoggedMessage.Parse(output);
        lock (_output)
        {
            foreach (var line in message.Lines)
            {
                _events.Wrote(Function, message.RequestId ?? _requestId, line);
            }
        }
    }

    /// <summary>
    /// Ends an invocation whose time is over. A process with one slot is ended as well, because it may still be busy. A process with several goes on:
    /// Lambda Managed Instances neither interrupt the invocation nor any other (AWS's documentation, "Understanding the Lambda Managed Instances
    /// execution environment", error handling).
    /// </summary>
    public void OnTimeout(InstanceSlot slot)
    {
        Invocation? current;
        lock (_gate)
        {
            current = slot.ClearIfOver();
            if (current is null)
            {
                return;
            }

            _state = _slots.Length == 1 ? InstanceState.Doomed : _state;
        }

        current.Fail(FunctionErrors.TimedOut(current.RequestId, Function.Timeout), "The function's timeout ended the response.");
        if (_slots.Length == 1)
        {
            Kill(current.RequestId);
        }
    }

    private void OnStartDeadline()
    {
        lock (_gate)
        {
            if (!_deadline.IsOver || _state != InstanceState.Starting)
            {
                return;
            }

            _initError ??= failedId => FunctionErrors.TimedOut(failedId, LongestInit + Function.Timeout);
        }

        Kill(requestId: null);
    }

    private void Kill(string? requestId)
    {
        _quiet = true;
        _events.Ended(Function, _process?.Id ?? 0, requestId, "at its timeout");
        _process?.Kill();
    }

    private async Task EndAsync(Func<string, InvocationResult> error)
    {
        Invocation[] current;
        bool wasStarting;
        lock (_gate)
        {
            wasStarting = IsStarting;
            _state = InstanceState.Ended;
            current = [.. _slots.Select(slot => slot.Clear()).OfType<Invocation>()];
        }

        foreach (var invocation in current)
        {
            invocation.Fail(error(invocation.RequestId), "The process of the function ended while it streamed the response.");
        }

        _pool.Remove(this, wasStarting ? _initError ?? error : null);
        foreach (var slot in _slots)
        {
            slot.Stop();
            slot.Dispose();
        }

        _deadline.Dispose();
        _process?.Dispose();
        if (_api is { } api)
        {
            await api.DisposeAsync().ConfigureAwait(false);
        }
    }
}
