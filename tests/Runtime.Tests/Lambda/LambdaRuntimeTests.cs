using System.Text.Json.Nodes;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Lambda;

public sealed class LambdaRuntimeTests
{
    [Fact]
    public async Task Each_invocation_is_answered_under_its_id()
    {
        using var server = new RuntimeApiServer().Invocation("""{"a":1}""").Invocation("""{"a":2}""");

        await Running.UntilIdleAsync(server, Running.Echo);

        server.Posts.Select(p => (p.Line, p.Body)).ShouldBe([
            ("POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1", """{"a":1}"""),
            ("POST /2018-06-01/runtime/invocation/id-2/response HTTP/1.1", """{"a":2}"""),
        ]);
    }

    [Fact]
    public async Task A_runtime_api_that_closes_ends_the_process_without_an_error()
    {
        using var server = new RuntimeApiServer().Invocation("1").Closing();

        var exitCode = await LambdaRuntime.RunAsync(
            ["F"], _ => new TestFunction(Running.Echo), new() { Api = server.Authority }, Running.Amazon, TestContext.Current.CancellationToken);

        exitCode.ShouldBe(0);
        server.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(100_000, false)]
    [InlineData(7, true)]
    [InlineData(100_000, true)]
    public async Task A_payload_arrives_whole_however_it_is_sent(int length, bool isChunked)
    {
        var payload = $"\"{string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))))}é😀\"";
        using var server = new RuntimeApiServer().Invocation(payload, isChunked: isChunked).Invocation("1");

        await Running.UntilIdleAsync(server, Running.Echo);

        server.Posts.Select(p => p.Body).ShouldBe([payload, "1"]);
    }

    [Fact]
    public async Task A_connection_that_was_closed_is_opened_again()
    {
        using var server = new RuntimeApiServer { DropsConnections = true }.Invocation("1").Invocation("2");

        await Running.UntilIdleAsync(server, Running.Echo);

        server.Posts.Select(p => p.Body).ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData(false, 7)]
    [InlineData(true, 7)]
    [InlineData(false, 100_000)]
    public async Task Where_it_may_the_function_asks_for_the_next_invocation_in_one_packet_with_its_answer(bool dropsConnections, int length)
    {
        var payloads = Enumerable.Range(1, 4).Select(i => $"\"{new string((char)('a' + i), length)}\"").ToList();
        using var server = new RuntimeApiServer { DropsConnections = dropsConnections, WaitsForNext = !dropsConnections };
        foreach (var payload in payloads)
        {
            server.Invocation(payload, isChunked: payload[1] == 'c');
        }

        await Running.UntilIdleAsync(server, Running.Echo, new(AsksAhead: true));

        server.Posts.Select(p => p.Body).ShouldBe(payloads);
    }

    [Fact]
    public async Task A_failed_invocation_asks_ahead_as_well()
    {
        using var server = new RuntimeApiServer { PostStatus = 413 }.Invocation("1").Invocation("2");

        await Running.UntilIdleAsync(server, invocation => invocation.Payload.Span[0] == '1' ? throw new FormatException() : Running.Echo(invocation), new(AsksAhead: true));

        server.Posts.Select(p => p.Line.Split('/')[^2].Split(' ')[0]).ShouldBe(["error", "response"]);
    }

    [Fact]
    public async Task Who_is_told_to_stop_while_it_answers_asks_for_nothing_more()
    {
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2");
        using var stop = new CancellationTokenSource();

        var exit = await LambdaRuntime.RunAsync(["F"], _ => new TestFunction(async invocation =>
        {
            await stop.CancelAsync();
            await Running.Echo(invocation);
        }), new(server.Authority, AsksAhead: true), Running.Amazon, stop.Token);

        exit.ShouldBe(0);
        server.Posts.Select(p => p.Body).ShouldBe(["1"]);
        server.Left.ShouldBe(1);
    }

    [Fact]
    public async Task An_exception_is_reported_as_dotnet_functions_do_and_the_next_request_is_served()
    {
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2");

        await Running.UntilIdleAsync(server, invocation => invocation.Payload.Span[0] == '1'
            ? throw new InvalidOperationException("It \"broke\"", new FormatException("inner"))
            : Running.Echo(invocation));

        var posts = server.Posts.ToArray();
        posts[0].Line.ShouldBe("POST /2018-06-01/runtime/invocation/id-1/error HTTP/1.1");
        posts[0].Head.ShouldContain("Lambda-Runtime-Function-Error-Type: InvalidOperationException\n");
        var error = JsonNode.Parse(posts[0].Body)!;
        ((string)error["errorType"]!).ShouldBe("InvalidOperationException");
        ((string)error["errorMessage"]!).ShouldBe("Unhandled exception: InvalidOperationException: It \"broke\"");
        error["stackTrace"]!.AsArray().Count.ShouldBeGreaterThan(0);
        ((string)error["cause"]!["errorType"]!).ShouldBe("FormatException");
        posts[1].Body.ShouldBe("2");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_exception_whose_own_texts_cannot_be_read_is_reported_and_the_next_request_is_served(bool isInner)
    {
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2");

        await Running.UntilIdleAsync(server, invocation => invocation.Payload.Span[0] != '1' ? Running.Echo(invocation)
            : throw (isInner ? new AggregateException(new UnreadableException()) : new UnreadableException()));

        server.Posts.Select(p => p.Line.Split('/')[^2].Split(' ')[0]).ShouldBe(["error", "response"]);
        var error = JsonNode.Parse(server.Posts.First().Body)!;
        var unreadable = isInner ? error["cause"]! : error;
        ((string)unreadable["errorType"]!).ShouldBe(nameof(UnreadableException));
        ((string)unreadable["errorMessage"]!).ShouldEndWith("The exception's own message cannot be read.");
        ((string)error["errorMessage"]!).ShouldStartWith("Unhandled exception: ");
    }

    [Fact]
    public void A_log_takes_such_an_exception_as_well()
    {
        var text = ExceptionText.Whole(new UnreadableException());

        text.ShouldStartWith($"{typeof(UnreadableException)}: The exception's own message cannot be read.");
        ExceptionText.Whole(new FormatException("a")).ShouldBe("System.FormatException: a");
    }

    [Fact]
    public async Task An_answer_that_Lambda_refuses_does_not_end_the_function()
    {
        using var server = new RuntimeApiServer { PostStatus = 413 }.Invocation("1").Invocation("2");

        await Running.UntilIdleAsync(server, Running.Echo);

        server.Posts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_token_follows_the_deadline_and_the_error_is_a_timeout()
    {
        var deadline = DateTimeOffset.UtcNow.AddMilliseconds(600).ToUnixTimeMilliseconds();
        using var server = new RuntimeApiServer().Invocation("1", $"Lambda-Runtime-Deadline-Ms: {deadline}\r\n");

        await Running.UntilIdleAsync(server, async invocation => await Task.Delay(Timeout.Infinite, invocation.Cancellation));

        var error = JsonNode.Parse(server.Posts.Single().Body)!;
        ((string)error["errorMessage"]!).ShouldMatch("^id-1 Task timed out after 0\\.\\d\\d seconds$");
        DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ShouldBeLessThan(deadline + 2000);
    }

    [Fact]
    public async Task A_deadline_that_has_passed_already_is_a_timeout_after_zero_seconds()
    {
        using var server = new RuntimeApiServer().Invocation("1", "Lambda-Runtime-Deadline-Ms: 1000\r\n");

        await Running.UntilIdleAsync(server, async invocation => await Task.Delay(Timeout.Infinite, invocation.Cancellation));

        ((string)JsonNode.Parse(server.Posts.Single().Body)!["errorMessage"]!).ShouldBe("id-1 Task timed out after 0.00 seconds");
    }

    [Fact]
    public async Task A_test_tool_may_serve_the_runtime_api_below_a_path()
    {
        using var server = new RuntimeApiServer { BasePath = "/Orders" }.Invocation("1").Invocation("2");

        await Running.UntilIdleAsync(server, invocation => invocation.Payload.Span[0] == '1' ? throw new FormatException() : Running.Echo(invocation));

        server.Posts.Select(p => p.Line).ShouldBe([
            "POST /Orders/2018-06-01/runtime/invocation/id-1/error HTTP/1.1",
            "POST /Orders/2018-06-01/runtime/invocation/id-2/response HTTP/1.1",
        ]);
    }

    [Fact]
    public async Task An_address_that_is_none_ends_the_function() =>
        (await LambdaRuntime.RunAsync(
            ["F"], _ => new TestFunction(Running.Echo), new("127.0.0.1:http"), Running.Amazon, TestContext.Current.CancellationToken)).ShouldBe(1);

    [Fact]
    public async Task A_function_that_cannot_be_created_is_an_init_error()
    {
        using var server = new RuntimeApiServer();

        var exit = await LambdaRuntime.RunAsync(["F"], _ => throw new FormatException("no config"), new(server.Authority), Running.Amazon, TestContext.Current.CancellationToken);

        exit.ShouldBe(1);
        var post = server.Posts.Single();
        post.Line.ShouldBe("POST /2018-06-01/runtime/init/error HTTP/1.1");
        ((string)JsonNode.Parse(post.Body)!["errorMessage"]!).ShouldBe("Unhandled exception: FormatException: no config");
    }

    [Theory]
    [InlineData(null, "SLUICE_FUNCTION is not set. Set it to one of: First, Second.")]
    [InlineData("Third", "SLUICE_FUNCTION is 'Third', which is not a function of this program. Set it to one of: First, Second.")]
    public async Task A_function_must_be_named_where_there_are_several(string? name, string message)
    {
        using var server = new RuntimeApiServer();

        (await LambdaRuntime.RunAsync(["First", "Second"], _ => new TestFunction(Running.Echo), new(server.Authority, name), Running.Amazon, TestContext.Current.CancellationToken)).ShouldBe(1);

        ((string)JsonNode.Parse(server.Posts.Single().Body)!["errorMessage"]!).ShouldBe("Unhandled exception: InvalidOperationException: " + message);
    }

    [Theory]
    [InlineData("Second", "")]
    [InlineData("Second", "/First")]
    // Amazon.Lambda.TestTool: AWS_LAMBDA_RUNTIME_API is host:port/function.
    [InlineData(null, "/Second")]
    public async Task The_named_function_runs(string? name, string path)
    {
        using var server = new RuntimeApiServer { BasePath = path }.Invocation("1");
        using var stop = new CancellationTokenSource();
        string? created = null;

        var running = LambdaRuntime.RunAsync(["First", "Second"], id => { created = id; return new TestFunction(Running.Echo); }, new(server.Authority + path, name), Running.Amazon, stop.Token);
        await server.Idle.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        (await running).ShouldBe(0);
        created.ShouldBe("Second");
    }

    [Fact]
    public async Task Without_a_runtime_api_the_program_says_how_to_run_it() =>
        (await LambdaRuntime.RunAsync(["F"], _ => new TestFunction(Running.Echo), new(), Running.Amazon, TestContext.Current.CancellationToken)).ShouldBe(1);

    [Fact]
    public async Task A_runtime_api_that_is_gone_ends_the_function() =>
        (await LambdaRuntime.RunAsync(["F"], _ => new TestFunction(Running.Echo), new("127.0.0.1:1"), Running.Amazon, TestContext.Current.CancellationToken)).ShouldBe(1);
}
