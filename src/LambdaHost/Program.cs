using Sluice.LambdaHost.Handlers;
using Sluice.LambdaHost.Invocations;

namespace Sluice.LambdaHost;

/// <summary>Loads the handler that <c>_HANDLER</c> names, and passes it the invocations of the Lambda Runtime API.</summary>
internal static class Program
{
    public static async Task<int> Main()
    {
        using var api = new RuntimeApi(Variable("AWS_LAMBDA_RUNTIME_API"));
        Handler handler;
        try
        {
            handler = HandlerLoader.Load(Variable("_HANDLER"), Variable("LAMBDA_TASK_ROOT"));
        }
        catch (Exception problem)
        {
            // The type's initializer and constructor are the user's code, so anything can be thrown.
            await Console.Error.WriteLineAsync(problem.ToString()).ConfigureAwait(false);
            await api.FailInitAsync(ErrorJson.Of(problem)).ConfigureAwait(false);
            return 1;
        }

        // With more than one loop, the process works on several invocations at the same time, as on Lambda Managed Instances.
        var loops = int.TryParse(Variable("AWS_LAMBDA_MAX_CONCURRENCY"), out var count) && count > 1 ? count : 1;
        await Task.WhenAll(Enumerable.Range(0, loops).Select(_ => Task.Run(() => InvocationLoop.RunAsync(api, handler)))).ConfigureAwait(false);
        return 0;
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
