using Sluice.LocalGateway.Functions;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>An asynchronous invocation: tried again after one and two minutes where the function fails, as Lambda does.</summary>
internal static class EventInvocation
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];

    /// <summary>Runs to the last attempt, or until the function's processes are ended with the gateway.</summary>
    /// <param name="find">The function as it is served now: a new build may come between two attempts.</param>
    /// <param name="requestId">The same for each attempt.</param>
    /// <param name="traceId">The same for each attempt.</param>
    /// <param name="payload">What the function gets.</param>
    /// <param name="time">Counts the minutes.</param>
    public static async Task RunAsync(Func<FunctionPool> find, string requestId, string traceId, byte[] payload, TimeProvider time)
    {
        for (var attempt = 0; ;)
        {
            var function = find();
            var invocation = new Invocation(requestId, traceId, payload);
            function.Invoke(invocation);
            var result = await invocation.Result.ConfigureAwait(false);
            result.Payload.Dispose();
            if (result.IsError && function.IsClosed && !ReferenceEquals(find(), function))
            {
                // A new build ended the process: not the function's failure.
                continue;
            }

            if (!result.IsError || attempt == Pauses.Length || function.IsClosed)
            {
                return;
            }

            await Task.Delay(Pauses[attempt++], time).ConfigureAwait(false);
        }
    }
}
