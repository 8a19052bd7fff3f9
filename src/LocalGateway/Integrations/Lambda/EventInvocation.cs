using Sluice.LocalGateway.Functions;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>
/// Runs an asynchronous invocation. If the function fails, the invocation is repeated after one and after two more minutes, as Lambda does.
/// </summary>
internal static class EventInvocation
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];

    /// <summary>Runs the invocation until it succeeds, until its last attempt, or until the gateway is closed.</summary>
    /// <param name="find">Returns the function of the current build, because a new build can come between two attempts.</param>
    /// <param name="requestId">The request id, which is the same for each attempt.</param>
    /// <param name="traceId">The trace id, which is the same for each attempt.</param>
    /// <param name="payload">The payload that the function receives.</param>
    /// <param name="time">The clock that measures the pauses.</param>
    /// <param name="tenant">The tenant, if the function has tenant isolation.</param>
    public static async Task RunAsync(Func<FunctionPool> find, string requestId, string traceId, byte[] payload, TimeProvider time, string? tenant = null)
    {
        for (var attempt = 0; ;)
        {
            var function = find();
            var invocation = new Invocation(requestId, traceId, payload) { TenantId = tenant };
            function.Invoke(invocation);
            var result = await invocation.Result.ConfigureAwait(false);
            result.Payload.Dispose();
            if (result.IsError && function.IsClosed && !ReferenceEquals(find(), function))
            {
                // The process ended because of a new build, so this attempt does not count as a failure of the function.
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
