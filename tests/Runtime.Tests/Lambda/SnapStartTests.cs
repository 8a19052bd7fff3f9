using System.Text.Json.Nodes;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Lambda;

public sealed class SnapStartTests
{
    private static readonly RuntimeSettings Settings = new(IsSnapStart: true);

    [Fact]
    public async Task Hooks_run_before_the_snapshot_after_the_restore_and_after_each_invocation()
    {
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2");
        var hooks = new Hooks(server);

        await Running.UntilIdleAsync(server, new TestFunction(Running.Echo, hooks), Settings);

        string[] posts = ["/2018-06-01/runtime/invocation/id-1/response", "/2018-06-01/runtime/invocation/id-2/response"];
        hooks.Seen.Select(s => s.Hook).ShouldBe(["before", "after restore", "after invocation", "after invocation"]);
        hooks.Seen[0].Last.ShouldBeNull();
        hooks.Seen[1].Last.ShouldBe("/2018-06-01/runtime/restore/next");
        hooks.Seen.Skip(2).Select(s => s.Last).ShouldBe(posts);
    }

    [Fact]
    public async Task Without_SnapStart_only_the_hook_after_an_invocation_runs()
    {
        using var server = new RuntimeApiServer().Invocation("1");
        var hooks = new Hooks(server);

        await Running.UntilIdleAsync(server, new TestFunction(Running.Echo, hooks));

        hooks.Seen.Select(s => s.Hook).ShouldBe(["after invocation"]);
        server.Targets.ShouldNotContain("/2018-06-01/runtime/restore/next");
    }

    [Theory]
    [InlineData("before", "init/error", "Runtime.BeforeSnapshotError")]
    [InlineData("after restore", "restore/error", "Runtime.AfterRestoreError")]
    public async Task A_hook_that_fails_ends_the_process(string hook, string resource, string type)
    {
        using var server = new RuntimeApiServer().Invocation("1");
        var function = new TestFunction(Running.Echo, new Hooks(server) { Fails = hook });

        var exit = await LambdaRuntime.RunAsync(
            ["F"], _ => function, Settings with { Api = server.Authority }, Running.Amazon, TestContext.Current.CancellationToken);

        exit.ShouldBe(1);
        var post = server.Posts.ShouldHaveSingleItem();
        post.Line.ShouldBe($"POST /2018-06-01/runtime/{resource} HTTP/1.1");
        post.Head.ShouldContain($"Lambda-Runtime-Function-Error-Type: {type}\n");
        ((string)JsonNode.Parse(post.Body)!["errorType"]!).ShouldBe(type);
    }

    [Fact]
    public async Task A_hook_whose_own_call_is_cancelled_fails_as_any_other()
    {
        using var server = new RuntimeApiServer();

        (await LambdaRuntime.RunAsync(
            ["F"], _ => new TestFunction(Running.Echo, new CancelledHook()), Settings with { Api = server.Authority }, Running.Amazon,
            TestContext.Current.CancellationToken)).ShouldBe(1);

        server.Posts.ShouldHaveSingleItem().Line.ShouldContain("/init/error ");
    }

    [Fact]
    public async Task A_warm_up_that_fails_does_not_keep_the_function_from_running()
    {
        using var server = new RuntimeApiServer().Invocation("1");

        await Running.UntilIdleAsync(
            server, invocation => invocation.Payload.Length > 1 ? throw new ArgumentException("empty") : Running.Echo(invocation), new(IsWarmedUp: true));

        server.Posts.ShouldHaveSingleItem().Body.ShouldBe("1");
    }

    [Fact]
    public async Task A_restore_that_Lambda_refuses_ends_the_process()
    {
        using var server = new RuntimeApiServer { RestoreStatus = 500 }.Invocation("1");

        (await LambdaRuntime.RunAsync(
            ["F"], _ => new TestFunction(Running.Echo), Settings with { Api = server.Authority }, Running.Amazon, TestContext.Current.CancellationToken)).ShouldBe(1);

        server.Left.ShouldBe(1);
    }

    [Fact]
    public async Task A_hook_that_fails_after_an_invocation_does_not_stop_the_next_one()
    {
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2");

        await Running.UntilIdleAsync(server, new TestFunction(Running.Echo, new Hooks(server) { Fails = "after invocation" }));

        server.Posts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_warm_up_reads_a_payload_and_calls_no_method()
    {
        using var server = new RuntimeApiServer().Invocation("1");
        var (bound, called) = (0, 0);

        await Running.UntilIdleAsync(server, new TestFunction(invocation =>
        {
            bound++;
            if (invocation.IsBound())
            {
                called++;
                invocation.WriteNothing();
            }

            return default;
        }), Settings);

        (bound, called).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Hooks_that_were_registered_with_Amazons_class_run_as_well()
    {
        using var server = new RuntimeApiServer().Invocation("1");
        var seen = new List<string>();
        AmazonSnapshotRestore.Before.AddRange([Add("before 1"), Add("before 2")]);
        AmazonSnapshotRestore.After.AddRange([Add("after 1"), Add("after 2")]);

        await Running.UntilIdleAsync(
            server, new TestFunction(Running.Echo), Settings, new(typeof(AmazonSnapshotRestore), traceProvider: null));

        seen.ShouldBe(["before 2", "before 1", "after 1", "after 2"]);

        Func<ValueTask> Add(string what) => () =>
        {
            seen.Add(what);
            return default;
        };
    }

    [Fact]
    public async Task Amazons_trace_provider_knows_the_trace()
    {
        using var server = new RuntimeApiServer().Invocation("1", "Lambda-Runtime-Trace-Id: Root=1-5bef4de7\r\n").Invocation("2");
        var traces = new List<string?>();

        await Running.UntilIdleAsync(server, new TestFunction(invocation =>
        {
            traces.Add(AmazonTraceProvider.Current);
            return Running.Echo(invocation);
        }), amazon: new(null, typeof(AmazonTraceProvider)));

        traces.ShouldBe(["Root=1-5bef4de7", null]);
    }

    private sealed class CancelledHook : IFunctionHooks
    {
        public ValueTask BeforeSnapshotAsync() => throw new TaskCanceledException("The request was canceled.");
    }

    private sealed class Hooks(RuntimeApiServer server) : IFunctionHooks
    {
        public List<(string Hook, string? Last)> Seen { get; } = [];

        public string? Fails { get; init; }

        public ValueTask BeforeSnapshotAsync() => Add("before");

        public ValueTask AfterRestoreAsync() => Add("after restore");

        public ValueTask AfterInvocationAsync(CancellationToken cancellation) => Add("after invocation");

        private ValueTask Add(string hook)
        {
            Seen.Add((hook, server.Targets.LastOrDefault()));
            return hook == Fails ? throw new FormatException(hook) : default;
        }
    }

    /// <summary>Has the members of Amazon.Lambda.Core's class that the runtime calls.</summary>
    private static class AmazonSnapshotRestore
    {
        public static List<Func<ValueTask>> Before { get; } = [];

        public static List<Func<ValueTask>> After { get; } = [];

        internal static void CopyBeforeSnapshotCallbacksToRegistry(Action<Func<ValueTask>> register) => Before.ForEach(register);

        internal static void CopyAfterRestoreCallbacksToRegistry(Action<Func<ValueTask>> register) => After.ForEach(register);
    }

    private static class AmazonTraceProvider
    {
        public static string? Current { get; private set; }

        internal static void SetCurrentTraceId(string? traceId) => Current = traceId;
    }
}
