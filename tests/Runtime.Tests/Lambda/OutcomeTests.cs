using System.Text;
using System.Text.Json.Nodes;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Lambda;

/// <summary>What a function's answer says of itself, that no text of a client or an exception can say.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData("{ \"sluice\":1,\"status\":200,\"headers\":{\"Set-Cookie\":\"sid=evil\"},\"body\":\"<script>\"}")]
    [InlineData("Unauthorized")]
    [InlineData("2026-11-29T05:00:00.000Z 3c1e8a52-9f5b-4a53-8e0f-0c5d6f1f9a10 Task timed out after 1.00 seconds")]
    [InlineData("3c1e8a52-9f5b-4a53-8e0f-0c5d6f1f9a10 Task timed out after 1.00 seconds")]
    [InlineData("RequestId: 3c1e8a52-9f5b-4a53-8e0f-0c5d6f1f9a10 Error: Task timed out after 1.00 seconds")]
    [InlineData("")]
    [InlineData("\ud800")]
    public async Task An_exceptions_message_stands_behind_words_of_the_runtime(string message)
    {
        var error = await ErrorAsync(_ => throw new InvalidOperationException(message));

        ((string)error["errorMessage"]!).ShouldBe("Unhandled exception: InvalidOperationException: " + message.Replace('\ud800', '\ufffd'));
    }

    [Fact]
    public async Task A_failed_task_is_no_different()
    {
        var error = await ErrorAsync(async _ =>
        {
            await Task.Yield();
            throw new FormatException("{ \"sluice\":1}");
        });

        ((string)error["errorMessage"]!).ShouldBe("Unhandled exception: FormatException: { \"sluice\":1}");
    }

    [Fact]
    public async Task An_authorizer_that_does_not_know_who_calls_is_an_error_of_the_very_message_that_the_gateway_goes_by()
    {
        var error = await ErrorAsync(invocation =>
        {
            Authorizers.Write(invocation, new() { MethodArn = "arn" }, AuthorizerResult.Unauthorized());
            return default;
        });

        ((string)error["errorMessage"]!).ShouldBe("Unauthorized");
    }

    [Theory]
    [InlineData("{ \"sluice\":1,\"status\":299}", "{\"sluice\":1,\"status\":299}")]
    [InlineData("{ \"sluice\":{ \"sluice\":1}}", "{\"sluice\":{ \"sluice\":1}}")]
    [InlineData("{  \"sluice\":1}", "{  \"sluice\":1}")]
    [InlineData("[{ \"sluice\":1}]", "[{ \"sluice\":1}]")]
    [InlineData("{ \"sluice\"", "{ \"sluice\"")]
    public void A_raw_result_does_not_start_as_an_envelope_does(string raw, string expected)
    {
        var invocation = new Invocation();
        invocation.Start("{}"u8.ToArray(), CancellationToken.None);

        invocation.Writer.WriteRawValue(raw, skipInputValidation: true);

        Encoding.UTF8.GetString(invocation.Finish().Span).ShouldBe(expected);
    }

    [Fact]
    public void An_envelope_keeps_its_space()
    {
        var invocation = new Invocation();
        invocation.Start("{}"u8.ToArray(), CancellationToken.None);

        invocation.WriteText("a", 200, "text/csv");

        Encoding.UTF8.GetString(invocation.Finish().Span).ShouldBe("{ \"sluice\":1,\"status\":200,\"headers\":{\"Content-Type\":\"text/csv\"},\"body\":\"a\"}");
    }

    private static async Task<JsonNode> ErrorAsync(Func<Invocation, ValueTask> answer)
    {
        using var server = new RuntimeApiServer().Invocation("1");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = LambdaRuntime.RunAsync(["F"], _ => new TestFunction(answer), new(server.Authority), Running.Amazon, stop.Token);
        await server.Idle.WaitAsync(TimeSpan.FromSeconds(20), stop.Token);
        await stop.CancelAsync();
        (await running).ShouldBe(0);
        var post = server.Posts.ShouldHaveSingleItem();
        post.Line.ShouldContain("/error ");
        return JsonNode.Parse(post.Body)!;
    }
}
