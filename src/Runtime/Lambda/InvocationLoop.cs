namespace Sluice.Runtime;

/// <summary>
/// Gets invocations and runs them one after the other, on a thread of its own. The loop waits in blocking calls; the thread pool stays free for the
/// code that the methods await.
/// </summary>
internal static class InvocationLoop
{
    private const string TraceVariable = "_X_AMZN_TRACE_ID";

    public static Task<int> RunAsync(RuntimeApi client, Function function, CancellationToken stop)
    {
        var exitCode = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(client, function, exitCode, stop)) { IsBackground = true, Name = "Invocations" }.Start();
        return exitCode.Task;
    }

    private static void Run(RuntimeApi client, Function function, TaskCompletionSource<int> exitCode, CancellationToken stop)
    {
        try
        {
            var invocation = new Invocation();
            CurrentInvocation.Enter(invocation, isOnly: true);
            while (true)
            {
                Answer(client, function, invocation, client.Next());
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            exitCode.SetResult(0);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            // The server of the Runtime API has ended, so there are no more invocations.
            LambdaLog.Write(LogLevel.Error, "sluice: " + exception.Message);
            exitCode.SetResult(1);
        }
        catch (Exception exception)
        {
            exitCode.SetException(exception);
        }
    }

    private static void Answer(RuntimeApi client, Function function, Invocation invocation, ReadOnlyMemory<byte> payload)
    {
        if (client.Head.TraceId is { } trace)
        {
            Environment.SetEnvironmentVariable(TraceVariable, trace);
        }

        using var deadline = new Deadline(client.Head.DeadlineMilliseconds);
        ReadOnlyMemory<byte> answer;
        try
        {
            invocation.Start(payload, deadline, client.Head.RequestId, client.Head.FunctionArn, client.Head.TraceId);
            Wait(function.InvokeAsync(invocation));
            answer = invocation.Finish();
            InvocationLog.Answered(invocation);
        }
        catch (Exception exception)
        {
            var error = exception is OperationCanceledException && deadline.IsOver
                ? LambdaError.Timeout(client.Head.RequestId, deadline.Timeout)
                : LambdaError.From(exception);
            InvocationLog.Failed(error, exception);
            client.Fail(error);
            return;
        }

        if (invocation.IsUnauthorized)
        {
            client.Fail(LambdaError.Unauthorized);
        }
        else if (invocation.IsOutcome)
        {
            client.Fail(LambdaError.Outcome(answer));
        }
        else
        {
            client.Respond(answer);
        }
    }

    private static void Wait(ValueTask answering)
    {
        if (answering.IsCompleted)
        {
            answering.GetAwaiter().GetResult();
            return;
        }

        answering.AsTask().GetAwaiter().GetResult();
    }
}
