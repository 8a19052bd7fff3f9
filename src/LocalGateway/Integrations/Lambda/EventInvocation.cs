using Sluice.LocalGateway.Functions;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>An asynchronous invocation: tried again after one and two minutes where the function fails, as Lambda does.</summary>
internal static class EventInvocation
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];

    /// <summary>Runs to the last attempt, or until the function's processes are ended with the gateway.</summary>
    public static async Task RunAsync(FunctionPool function, string requestId, string traceId, byte[] payload, TimeProvider time)
    {
        for (var attempt = 0; ; attempt++)
        {
            var invocation = new Invocation(requestId, traceId, payload);
            function.Invoke(invocation);
            var result = await invocation.Result.ConfigureAwait(false);
            result.Payload.Dispose();
            if (!result.IsError || attempt == Pauses.Length || function.IsClosed)
            {
                return;
            }

            await Task.Delay(Pauses[attempt], time).ConfigureAwait(false);
        }
    }
}
