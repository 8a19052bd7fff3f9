namespace Sluice.Runtime;

internal static class InvocationLoop
{
    private const string TraceVariable = "_X_AMZN_TRACE_ID";

    public static async Task<int> RunAsync(RuntimeApi client, Function function, CancellationToken stop)
    {
        var invocation = new Invocation();
        try
        {
            while (true)
            {
                var payload = await client.NextAsync(stop).ConfigureAwait(false);
                await AnswerAsync(client, function, invocation, payload).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            // Whoever serves the Runtime API is gone, and with it the reason to run.
            await Console.Error.WriteLineAsync("sluice: " + exception.Message).ConfigureAwait(false);
            return 1;
        }
    }

    private static async ValueTask AnswerAsync(RuntimeApi client, Function function, Invocation invocation, ReadOnlyMemory<byte> payload)
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
            await function.InvokeAsync(invocation).ConfigureAwait(false);
            answer = invocation.Finish();
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
            var error = exception is OperationCanceledException && deadline.IsOver
                ? LambdaError.Timeout(client.Head.RequestId, deadline.Timeout)
                : LambdaError.From(exception);
            await client.FailAsync(error).ConfigureAwait(false);
            return;
        }

        if (invocation.IsOutcome)
        {
            await client.FailAsync(LambdaError.Outcome(answer)).ConfigureAwait(false);
            return;
        }

        await client.RespondAsync(answer).ConfigureAwait(false);
    }
}
