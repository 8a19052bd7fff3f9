using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Streaming;

/// <summary>Streamed responses, as the Lambda Runtime API receives them.</summary>
public sealed class StreamTests
{
    private const string Head = "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/jsonl\"}}\0\0\0\0\0\0\0\0";

    [Fact]
    public async Task Each_item_is_sent_before_the_next_one_is_made()
    {
        using var server = new RuntimeApiServer().Invocation("{}");
        var texts = Channel.CreateUnbounded<string>();
        var running = Running.UntilIdleAsync(server, StreamingFunction.Of(token => StreamingFunction.From(texts.Reader, token)));

        texts.Writer.TryWrite("1");
        await UntilAsync(() => server.Chunks.Count == 1);
        server.Chunks.ShouldBe([Head + "\"1\"\n"]);
        texts.Writer.TryWrite("2");
        await UntilAsync(() => server.Chunks.Count == 2);
        server.Posts.ShouldBeEmpty();
        texts.Writer.Complete();
        await running;

        server.Chunks.ShouldBe([Head + "\"1\"\n", "\"2\"\n"]);
        var post = server.Posts.ShouldHaveSingleItem();
        post.Line.ShouldBe("POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1");
        post.Head.ShouldContain("\nContent-Type: application/vnd.awslambda.http-integration-response\nLambda-Runtime-Function-Response-Mode: streaming\n");
        post.Head.ShouldContain("\nTrailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\n");
        post.Head.ShouldEndWith("\nConnection: close\n\n", customMessage: "There must be no trailers.");
    }

    [Fact]
    public async Task A_sequence_without_items_has_an_empty_body() => (await BodyAsync(StreamingFunction.Of(_ => StreamingFunction.Of()))).ShouldBe(Head);

    [Fact]
    public async Task A_stream_is_sent_as_it_is_read_and_then_disposed()
    {
        var bytes = new Parts("ab", "c\0\n");

        (await BodyAsync(async invocation =>
        {
            invocation.IsEvent = true;
            invocation.BeginStream(200);
            invocation.IsBound();
            await invocation.OpenStreamAsync(bytes, "image/png");
            await invocation.SendStreamAsync();
        })).ShouldBe("{\"statusCode\":200,\"headers\":{\"Content-Type\":\"image/png\"}}\0\0\0\0\0\0\0\0abc\0\n");

        bytes.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_result_gives_its_status_and_headers_and_each_of_several_cookies()
    {
        var body = await BodyAsync(async invocation =>
        {
            invocation.IsEvent = true;
            invocation.BeginStream(200);
            invocation.IsBound();
            var result = Sluice.Results.Accepted();
            result.Headers["X-A"] = "1\0\0\0\0\0\0\0\0";
            result.AppendHeader("Set-Cookie", "a=1");
            result.AppendHeader("Set-Cookie", "b=2");
            await invocation.OpenStreamAsync<StreamingFunction.Texts, string>(StreamingFunction.Of("1"), "application/jsonl", result);
            await invocation.SendStreamAsync();
        });

        body.ShouldBe(
            "{\"statusCode\":202,\"headers\":{\"X-A\":\"1\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\",\"Content-Type\":\"application/jsonl\"},"
            + "\"multiValueHeaders\":{\"Set-Cookie\":[\"a=1\",\"b=2\"]}}\0\0\0\0\0\0\0\0\"1\"\n");
    }

    [Fact]
    public async Task An_exception_before_the_first_item_is_an_ordinary_500()
    {
        var parts = (await BodyAsync(StreamingFunction.Of(_ => Failing()))).Split("\0\0\0\0\0\0\0\0");

        parts[0].ShouldBe("{\"statusCode\":500,\"headers\":{\"Content-Type\":\"application/problem+json\"}}");
        ((int)JsonNode.Parse(parts[1])!["status"]!).ShouldBe(500);
        parts[1].ShouldNotContain("secret");
    }

    [Fact]
    public async Task An_exception_before_the_first_item_can_be_a_Lambda_error()
    {
        using var server = new RuntimeApiServer().Invocation("{}");

        await Running.UntilIdleAsync(server, StreamingFunction.Of(_ => Failing(), failsInvocation: true));

        server.Posts.ShouldHaveSingleItem().Line.ShouldContain("/error ");
    }

    [Fact]
    public async Task Headers_beyond_the_limit_are_a_500()
    {
        var body = await BodyAsync(async invocation =>
        {
            invocation.IsEvent = true;
            invocation.BeginStream(200);
            invocation.IsBound();
            var result = Sluice.Results.Ok();
            result.Headers["X-A"] = new string('a', 17_000);
            await invocation.OpenStreamAsync<StreamingFunction.Texts, string>(StreamingFunction.Of("1"), "application/jsonl", result);
            await invocation.SendStreamAsync();
        });

        body.ShouldStartWith("{\"statusCode\":500,");
    }

    [Fact]
    public async Task An_exception_in_the_middle_is_in_the_trailers()
    {
        using var server = new RuntimeApiServer().Invocation("{}").Invocation("{}");
        var texts = Channel.CreateUnbounded<string>();
        texts.Writer.TryWrite("1");
        texts.Writer.TryWrite("throw");
        texts.Writer.TryWrite("2");
        texts.Writer.Complete();

        await Running.UntilIdleAsync(server, StreamingFunction.Of(token => StreamingFunction.From(texts.Reader, token)));

        server.Posts.Count.ShouldBe(2, "The function goes on.");
        var post = server.Posts.First();
        post.Line.ShouldContain("/response ");
        post.Body.ShouldBe(Head + "\"1\"\n");
        var trailers = Trailers(post.Head);
        trailers["Lambda-Runtime-Function-Error-Type"].ShouldBe("InvalidOperationException");
        var error = JsonNode.Parse(Convert.FromBase64String(trailers["Lambda-Runtime-Function-Error-Body"]))!;
        ((string)error["errorType"]!).ShouldBe("InvalidOperationException");
        ((string)error["errorMessage"]!).ShouldBe("Unhandled exception: InvalidOperationException: in the middle");
    }

    [Fact]
    public async Task A_long_error_is_shortened()
    {
        using var server = new RuntimeApiServer().Invocation("{}");

        await Running.UntilIdleAsync(server, StreamingFunction.Of(_ => FailingLater(new string('\u0001', 100_000))));

        Trailers(server.Posts.Single().Head)["Lambda-Runtime-Function-Error-Body"].Length.ShouldBeLessThan(8_000);
    }

    [Fact]
    public async Task The_deadline_ends_a_stream_with_the_error_of_a_timeout()
    {
        var deadline = DateTimeOffset.UtcNow.AddSeconds(1).ToUnixTimeMilliseconds();
        using var server = new RuntimeApiServer().Invocation("{}", $"Lambda-Runtime-Deadline-Ms: {deadline}\r\n");
        var texts = Channel.CreateUnbounded<string>();
        texts.Writer.TryWrite("1");

        await Running.UntilIdleAsync(server, StreamingFunction.Of(token => StreamingFunction.From(texts.Reader, token)));

        Trailers(server.Posts.Single().Head)["Lambda-Runtime-Function-Error-Type"].ShouldBe("Sandbox.Timedout");
    }

    [Fact]
    public async Task A_sequence_that_ignores_its_token_ends_at_the_deadline_as_well()
    {
        var deadline = DateTimeOffset.UtcNow.AddSeconds(1).ToUnixTimeMilliseconds();
        using var server = new RuntimeApiServer().Invocation("{}", $"Lambda-Runtime-Deadline-Ms: {deadline}\r\n");

        await Running.UntilIdleAsync(server, StreamingFunction.Of(_ => Endless(new(), pause: 5)));

        Trailers(server.Posts.Single().Head)["Lambda-Runtime-Function-Error-Type"].ShouldBe("Sandbox.Timedout");
    }

    [Fact]
    public async Task A_broken_connection_cancels_the_method_and_disposes_its_sequence()
    {
        using var server = new RuntimeApiServer { BreaksAfterChunks = 2 }.Invocation("{}");
        var state = new State();
        var token = default(CancellationToken);

        await Running.UntilIdleAsync(server, StreamingFunction.Of(given =>
        {
            token = given;
            return Endless(state, pause: 1);
        })).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        state.IsDisposed.ShouldBeTrue();
        token.IsCancellationRequested.ShouldBeTrue();
        server.Posts.ShouldBeEmpty();
        server.Targets.Count(target => target.EndsWith("/next", StringComparison.Ordinal)).ShouldBe(2, "The function takes its next invocation.");
    }

    [Fact]
    public async Task A_client_that_does_not_read_stops_the_sequence()
    {
        var reads = new TaskCompletionSource();
        using var server = new RuntimeApiServer { Reads = reads.Task, BreaksAfterChunks = 3 }.Invocation("{}");
        var state = new State();
        var running = Running.UntilIdleAsync(server, StreamingFunction.Of(_ => Endless(state, pause: 0)));

        await UntilAsync(() => state.Made > 0);
        var before = -1;
        for (var wait = 0; before != state.Made && wait < 100; wait++)
        {
            before = state.Made;
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        // Sockets keep some megabytes; without backpressure it would be gigabytes.
        state.Made.ShouldBeLessThan(2_000, "Each item has 10 KB.");
        reads.SetResult();
        await running;
    }

    [Fact]
    public async Task A_span_has_the_status_that_was_sent_and_the_error()
    {
        using var server = new RuntimeApiServer().Invocation("{}");
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Sluice",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);

        await Running.UntilIdleAsync(
            server, new TestFunction(StreamingFunction.Of(_ => FailingLater("no"))) { Info = new("Only", "GET", "/only", 200) });

        var span = spans.Find(s => s.OperationName == "GET /only").ShouldNotBeNull();
        span.GetTagItem("http.response.status_code").ShouldBe(200);
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
    }

    private static async Task<string> BodyAsync(Func<Invocation, ValueTask> answer)
    {
        using var server = new RuntimeApiServer().Invocation("{}");
        await Running.UntilIdleAsync(server, answer);
        var post = server.Posts.ShouldHaveSingleItem();
        post.Line.ShouldContain("/response ");
        post.Head.ShouldContain("\nLambda-Runtime-Function-Response-Mode: streaming\n");
        return post.Body;
    }

    private static Dictionary<string, string> Trailers(string head) => head[(head.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")).ToDictionary(parts => parts[0], parts => parts[1]);

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var wait = 0; !condition(); wait++)
        {
            wait.ShouldBeLessThan(2000);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static IAsyncEnumerable<string> Failing() => FailingLater("secret", items: 0);

    private static async IAsyncEnumerable<string> FailingLater(string message, int items = 1)
    {
        for (var i = 0; i < items; i++)
        {
            yield return "1";
        }

        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    private static async IAsyncEnumerable<string> Endless(State state, int pause)
    {
        var item = new string('a', 10_000);
        try
        {
            while (true)
            {
                state.Made++;
                yield return item;
                await Task.Delay(pause);
            }
        }
        finally
        {
            state.IsDisposed = true;
        }
    }

    private sealed class State
    {
        public int Made { get; set; }

        public bool IsDisposed { get; set; }
    }
}
