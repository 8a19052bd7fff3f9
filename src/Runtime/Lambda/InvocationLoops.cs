namespace Sluice.Runtime;

/// <summary>Runs as many loops as invocations may run at the same time.</summary>
internal static class InvocationLoops
{
    /// <param name="first">The client with which the process has started. The first loop uses it.</param>
    /// <param name="create">Creates the client of another loop.</param>
    /// <param name="function">The function.</param>
    /// <param name="amazon">What Amazon.Lambda.Core must know of an invocation.</param>
    /// <param name="settings">The number of loops, and whether they end after one invocation.</param>
    /// <param name="stop">Ends all loops after their current invocation. It is cancelled if one loop ends, because the process then ends as well.</param>
    /// <returns>The highest exit code of the loops.</returns>
    public static Task<int> RunAsync(
        RuntimeApi first, Func<RuntimeApi> create, Function function, AmazonCore amazon, RuntimeSettings settings, CancellationTokenSource stop) =>
        settings.Concurrency == 1
            ? new InvocationLoop(first, function, amazon, isOnly: true, settings.RunsOnce).RunAsync(stop.Token)
            : RunSeveralAsync(first, create, function, amazon, settings, stop);

    private static async Task<int> RunSeveralAsync(
        RuntimeApi first, Func<RuntimeApi> create, Function function, AmazonCore amazon, RuntimeSettings settings, CancellationTokenSource stop)
    {
        var others = Enumerable.Range(1, settings.Concurrency - 1).Select(_ => create()).ToList();
        try
        {
            var loops = others.Prepend(first)
                .Select(client => new InvocationLoop(client, function, amazon, isOnly: false, settings.RunsOnce).RunAsync(stop.Token))
                .ToList();
            await Task.WhenAny(loops).ConfigureAwait(false);
            await stop.CancelAsync().ConfigureAwait(false);
            return (await Task.WhenAll(loops).ConfigureAwait(false)).Max();
        }
        finally
        {
            others.ForEach(client => client.Dispose());
        }
    }
}
