using System.Text;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Lambda;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task As_many_invocations_run_at_the_same_time_as_Lambda_asks_for()
    {
        const int Concurrency = 4;
        using var server = Server(Concurrency);
        var (running, all) = (0, new TaskCompletionSource());

        await Running.UntilIdleAsync(server, async invocation =>
        {
            // Each waits for all others, so this ends only if all of them run.
            if (Interlocked.Increment(ref running) == Concurrency)
            {
                all.SetResult();
            }

            await all.Task.WaitAsync(TimeSpan.FromSeconds(10));
            await Running.Echo(invocation);
        }, new(Concurrency: Concurrency));

        server.Posts.Count.ShouldBe(Concurrency);
    }

    [Fact]
    public async Task Whatever_belongs_to_an_invocation_stays_with_it()
    {
        const int Count = 400;
        using var server = new RuntimeApiServer();
        for (var i = 1; i <= Count; i++)
        {
            server.Invocation($"\"{i}\"", $"Lambda-Runtime-Trace-Id: trace-{i}\r\nLambda-Runtime-Aws-Tenant-Id: tenant-{i}\r\n");
        }

        await Running.UntilIdleAsync(server, async invocation =>
        {
            var payload = Encoding.UTF8.GetString(invocation.Payload.Span);
            await Task.Yield();
            await Task.Run(async () => await Task.Delay(Random.Shared.Next(4)));
            var current = CurrentInvocation.Value!;
            invocation.Writer.WriteStringValue($"{payload.Trim('"')} {current.RequestId} {current.TraceId} {current.TenantId}");
        }, new(Concurrency: 8));

        server.Posts.Select(p => (p.Line, p.Body)).ShouldBe(
            Enumerable.Range(1, Count).Select(i => ($"POST /2018-06-01/runtime/invocation/id-{i}/response HTTP/1.1", $"\"{i} id-{i} trace-{i} tenant-{i}\"")),
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_runtime_api_that_is_gone_ends_all_loops() =>
        (await LambdaRuntime.RunAsync(
            ["F"], _ => new TestFunction(Running.Echo), new("127.0.0.1:1", Concurrency: 3), Running.Amazon,
            TestContext.Current.CancellationToken)).ShouldBe(1);

    [Fact]
    public async Task A_stop_at_any_time_ends_all_loops()
    {
        for (var i = 0; i < 100; i++)
        {
            using var server = new RuntimeApiServer();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var running = LambdaRuntime.RunAsync(
                ["F"], _ => new TestFunction(Running.Echo), new(server.Authority, Concurrency: 4), Running.Amazon, stop.Token);
            Thread.SpinWait(i * 500);
            await stop.CancelAsync();

            (await running.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("1", 1)]
    [InlineData("64", 64)]
    public void The_number_comes_from_the_variable(string? text, int expected) => RuntimeSettings.ParseConcurrency(text).ShouldBe(expected);

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public void A_value_that_is_no_number_means_the_number_of_processors(string text) =>
        RuntimeSettings.ParseConcurrency(text).ShouldBe(Math.Max(2, Environment.ProcessorCount));

    [Fact]
    public void The_SDK_learns_the_trace_of_the_invocation()
    {
        AmazonSdk.FindTraceSetter(typeof(SdkContext))!("Root=1-5bef4de7");

        SdkContext.Default.Values["_X_AMZN_TRACE_ID"].ShouldBe("Root=1-5bef4de7");
        AmazonSdk.FindTraceSetter(typeof(string)).ShouldBeNull();
        AmazonSdk.FindTraceSetter().ShouldBeNull();
    }

    [Fact]
    public async Task A_test_tool_may_ask_for_one_invocation()
    {
        using var server = Server(2);

        (await LambdaRuntime.RunAsync(
            ["F"], _ => new TestFunction(Running.Echo), new(server.Authority, RunsOnce: true), Running.Amazon,
            TestContext.Current.CancellationToken)).ShouldBe(0);

        server.Posts.Count.ShouldBe(1);
        server.Left.ShouldBe(1);
    }

    private static RuntimeApiServer Server(int invocations)
    {
        var server = new RuntimeApiServer();
        for (var i = 0; i < invocations; i++)
        {
            server.Invocation("1");
        }

        return server;
    }

    /// <summary>Has the members of the SDK's class SDKTaskContext that the runtime calls.</summary>
    private sealed class SdkContext
    {
        public static SdkContext Default { get; } = new();

        public Dictionary<string, object?> Values { get; } = [];

        public void Set(string name, object? value) => Values[name] = value;
    }
}
