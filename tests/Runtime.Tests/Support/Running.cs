namespace Sluice.Runtime.Tests.Support;

/// <summary>Runs functions against a Runtime API of the test.</summary>
internal static class Running
{
    /// <summary>A project that does not reference Amazon.Lambda.Core.</summary>
    public static AmazonCore Amazon { get; } = new(null, null);

    public static ValueTask Echo(Invocation invocation)
    {
        invocation.Writer.WriteRawValue(invocation.Payload.Span, skipInputValidation: true);
        return default;
    }

    public static Task UntilIdleAsync(RuntimeApiServer server, Func<Invocation, ValueTask> answer, RuntimeSettings? settings = null) =>
        UntilIdleAsync(server, new TestFunction(answer), settings);

    /// <summary>Runs the function until all invocations of the server are answered.</summary>
    public static async Task UntilIdleAsync(RuntimeApiServer server, Function function, RuntimeSettings? settings = null, AmazonCore? amazon = null)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var given = (settings ?? new()) with { Api = server.Authority + server.BasePath };
        var running = LambdaRuntime.RunAsync(["F"], _ => function, given, amazon ?? Amazon, stop.Token);
        (await Task.WhenAny(running, server.Idle.WaitAsync(TimeSpan.FromSeconds(20), stop.Token))).ShouldNotBe(running);

        // Another loop may still receive the last invocation.
        for (var wait = 0; server.Open > 0 && wait < 2000; wait++)
        {
            await Task.Delay(10, stop.Token);
        }

        await stop.CancelAsync();
        (await running).ShouldBe(0);
    }
}
