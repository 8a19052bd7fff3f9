using Sluice.LambdaHost.Handlers;

namespace Sluice.LambdaHost.Invocations;

/// <summary>Passes invocations to the handler, one after the other, until there are no more.</summary>
internal static class InvocationLoop
{
    private const string TraceVariable = "_X_AMZN_TRACE_ID";

    public static async Task RunAsync(RuntimeApi api, Handler handler)
    {
        try
        {
            while (await api.NextAsync().ConfigureAwait(false) is var (context, payload))
            {
                Environment.SetEnvironmentVariable(TraceVariable, context.TraceId);
                MemoryStream answer;
                try
                {
                    answer = await handler.InvokeAsync(payload, context).ConfigureAwait(false);
                }
                catch (Exception problem)
                {
                    // Whatever the handler throws is the answer.
                    await Console.Error.WriteLineAsync(problem.ToString()).ConfigureAwait(false);
                    await api.FailAsync(context.RequestId, ErrorJson.Of(problem)).ConfigureAwait(false);
                    continue;
                }

                await using (answer.ConfigureAwait(false))
                {
                    await api.AnswerAsync(context.RequestId, answer).ConfigureAwait(false);
                }
            }
        }
        catch (HttpRequestException)
        {
            // The gateway has ended.
        }
    }
}
