using System.Diagnostics;

namespace Sluice.Runtime;

/// <summary>
/// Gets invocations and runs them one after the other, on a thread of its own. The loop waits in blocking calls; the thread pool stays free for the
/// code that the methods await. A process that runs several invocations at the same time has as many loops.
/// </summary>
/// <param name="client">The loop's own client of the Runtime API.</param>
/// <param name="function">The function, which all loops share.</param>
/// <param name="amazon">What Amazon.Lambda.Core must know of an invocation.</param>
/// <param name="isOnly">True if the process has no other loop.</param>
/// <param name="runsOnce">True if the loop ends after one invocation, as a test tool may ask for.</param>
internal sealed class InvocationLoop(RuntimeApi client, Function function, AmazonCore amazon, bool isOnly, bool runsOnce = false)
{
    private const string TraceVariable = "_X_AMZN_TRACE_ID";

    /// <summary>1 until the process has taken its first invocation.</summary>
    private static int _isCold = 1;

    private readonly Invocation _invocation = new();
    private readonly Action<string?>? _setSdkTrace = isOnly ? null : AmazonSdk.FindTraceSetter();

    // The process may have got a trace from whoever started it.
    private bool _hasTrace = true;

    /// <summary>Runs invocations until there are no more.</summary>
    /// <param name="stop">Ends the wait for the next invocation.</param>
    /// <returns>The exit code of the process.</returns>
    public Task<int> RunAsync(CancellationToken stop)
    {
        var exitCode = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(exitCode, stop)) { IsBackground = true, Name = "Invocations" }.Start();
        return exitCode.Task;
    }

    private void Run(TaskCompletionSource<int> exitCode, CancellationToken stop)
    {
        CurrentInvocation.Enter(_invocation, isOnly);
        _invocation.Sink = client;
        var context = ExecutionContext.Capture();
        try
        {
            do
            {
                var payload = client.Next();
                using var deadline = new Deadline(client.Head.DeadlineMilliseconds);
                SetTrace(client.Head.Invocation.TraceId);
                Answer(payload, deadline);
                if (function.Hooks.Count > 0)
                {
                    RunHooks(deadline);
                    LambdaLog.Flush(_invocation);
                }

                // What a method has left in the context of its thread, such as a culture or an AsyncLocal, does not belong to the next invocation.
                if (context is not null)
                {
                    ExecutionContext.Restore(context);
                }
            }
            while (!runsOnce);
            exitCode.SetResult(0);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested || client.IsClosed)
        {
            exitCode.SetResult(0);
        }
        catch (Exception exception) when (RuntimeApi.IsDisconnect(exception))
        {
            // The server of the Runtime API has ended, so there are no more invocations.
            InvocationLog.Disconnected(exception);
            exitCode.SetResult(1);
        }
        catch (Exception exception)
        {
            exitCode.SetException(exception);
        }
    }

    private void Answer(ReadOnlyMemory<byte> payload, Deadline deadline)
    {
        var start = Stopwatch.GetTimestamp();
        ReadOnlyMemory<byte> answer;
        try
        {
            _invocation.Start(payload, deadline, client.Head.Invocation);
            _invocation.IsCold = Interlocked.Exchange(ref _isCold, 0) == 1;
            if (function.TryBegin(_invocation))
            {
                StartSpan();
                Wait(function.RunAsync(_invocation));
            }

            answer = _invocation.Finish();
            InvocationLog.Answered(_invocation);
        }
        catch (Exception exception)
        {
            var isTimeout = exception is OperationCanceledException && deadline.IsOver;
            var error = isTimeout ? LambdaError.Timeout(client.Head.Invocation.RequestId, deadline.Timeout) : LambdaError.From(exception);
            if (_invocation.HasBegun)
            {
                // The client has the status and a part of the body, so only the end of the body can say that something failed.
                InvocationLog.Interrupted(error, exception, isBroken: client.IsStreamBroken && !isTimeout);
                client.EndStream(default, error);
            }
            else
            {
                InvocationLog.Failed(error, exception);
                Fail(error, isTimeout ? 504 : 500);
            }

            End(start, isTimeout ? 504 : 500, exception);
            return;
        }

        if (_invocation.IsUnauthorized)
        {
            client.Fail(LambdaError.Unauthorized);
            End(start, 401, null);
            return;
        }

        if (_invocation.IsOutcome)
        {
            client.Fail(LambdaError.Outcome(answer));
        }
        else
        {
            Respond(answer);
        }

        End(start, null, null);
    }

    private void Respond(ReadOnlyMemory<byte> answer)
    {
        if (_invocation.IsStream)
        {
            client.EndStream(_invocation.HasBegun ? default : answer, null);
        }
        else
        {
            client.Respond(answer);
        }
    }

    private void Fail(LambdaError error, int status)
    {
        if (_invocation.TryWriteFault(status))
        {
            Respond(_invocation.Finish());
        }
        else
        {
            client.Fail(error);
        }
    }

    private void StartSpan()
    {
        if (TelemetrySwitch.IsOn)
        {
            InvocationTelemetry.Start(_invocation);
        }
    }

    private void End(long start, int? status, Exception? exception)
    {
        if (TelemetrySwitch.IsOn)
        {
            InvocationTelemetry.End(_invocation, start, status, exception);
        }
        else
        {
            TelemetrySwitch.CountResponse();
        }
    }

    private void RunHooks(Deadline deadline)
    {
        for (var i = 0; i < function.Hooks.Count; i++)
        {
            try
            {
                Wait(function.Hooks[i].AfterInvocationAsync(deadline.Token));
            }
            catch (Exception exception)
            {
                LambdaLog.Write(LogLevel.Error, "A hook failed after the invocation.", exception);
            }
        }
    }

    // An environment variable belongs to the whole process, so it is set only if no other invocation can run. An invocation without a trace removes it.
    private void SetTrace(string? trace)
    {
        if (!isOnly)
        {
            amazon.SetTrace(trace);
            _setSdkTrace?.Invoke(trace);
        }
        else if (trace is not null || _hasTrace)
        {
            Environment.SetEnvironmentVariable(TraceVariable, trace);
            amazon.SetTrace(trace);
            _hasTrace = trace is not null;
        }
    }

    private static void Wait(ValueTask running)
    {
        if (running.IsCompleted)
        {
            running.GetAwaiter().GetResult();
            return;
        }

        running.AsTask().GetAwaiter().GetResult();
    }
}
