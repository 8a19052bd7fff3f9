using System.Text;
using Sluice.LocalGateway.Http;
using Sluice.Tool.Comparing.Requests;
using Sluice.Tool.Comparing.Sides;

namespace Sluice.Tool.Tests.Comparing;

/// <summary>Stages that misbehave, and requests that no client sends.</summary>
public sealed class DeployedSideTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

    [Theory]
    [InlineData(Head + "Content-Length: 9\r\n\r\nhalf", "half", true)]
    [InlineData(Head + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n", "half", true)]
    [InlineData(Head + "Content-Length: 5\r\n\r\nwhole", "whole", false)]
    [InlineData(Head + "Connection: close\r\n\r\nto the end", "to the end", false)]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\n\r\n", "", false)]
    [InlineData(Head + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc", "abc", false)]
    public async Task An_answer_is_the_stages_own_up_to_where_it_ends(string answer, string body, bool isCut)
    {
        var got = await SendAsync(answer);

        (got.Failure, Encoding.Latin1.GetString(got.Body), got.IsCut).ShouldBe((null, body, isCut));
    }

    [Theory]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("HTTP/1.1 2000 OK\r\n\r\n")]
    [InlineData("")]
    public async Task What_is_no_answer_has_a_reason(string answer) => (await SendAsync(answer)).Failure.ShouldNotBeNullOrWhiteSpace();

    [Theory]
    [InlineData("")]
    [InlineData(Head + "Content-Length: 9\r\n\r\nhalf")]
    public async Task A_stage_that_falls_silent_is_left_after_the_timeout(string answer)
    {
        await using var stage = new RawStage(answer, closes: false);

        (await SendAsync(stage.Address, new(), timeout: 1)).Failure.ShouldBe("no answer came within 1 seconds");
    }

    [Fact]
    public async Task A_stage_without_tls_and_a_host_that_does_not_exist_have_a_reason()
    {
        await using var stage = new RawStage(Head + "\r\n");

        (await SendAsync(new($"https://{stage.Address.Authority}/prod"), new())).Failure.ShouldNotBeNullOrWhiteSpace();
        (await SendAsync(new("http://stage.invalid/prod"), new())).Failure.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Repeated_headers_are_sent_as_one_and_the_path_as_it_is_written()
    {
        await using var stage = new RawStage(Head + "Content-Length: 0\r\n\r\n");
        var headers = Headers(("x-a", "1"), ("x-a", "2"), ("accept", "text/plain"), ("cookie", "a=1"), ("cookie", "b=2"), ("content-language", "en"));

        await SendAsync(stage.Address, headers, "/a%2Fb/../{c}|%zz?q=[1]");

        var sent = stage.Received.ToString();
        sent.ShouldStartWith("GET /prod/a%2Fb/../{c}|%zz?q=[1] HTTP/1.1\r\n");
        foreach (var (name, value) in RequestMessage.HeadersOf(Request(headers, "/", "GET")))
        {
            sent.ShouldContain($"\r\n{name}: {value}\r\n");
        }

        sent.ShouldContain("x-a: 1, 2\r\n");
        sent.ShouldContain("Cookie: a=1; b=2\r\n");
    }

    [Theory]
    [InlineData("GET", "Content-Length", "7")]
    [InlineData("GET", "Transfer-Encoding", "chunked")]
    [InlineData("GET", "x-letters", "\u20ac")]
    [InlineData("GET", "Expect", "100-continue")]
    [InlineData("GET", "Host", "a b")]
    [InlineData("CONNECT", "x-a", "1")]
    [InlineData("TRACE", "x-a", "1")]
    public async Task A_request_that_the_client_refuses_is_a_missing_answer_and_no_exception(string method, string name, string value)
    {
        await using var stage = new RawStage(Head + "Content-Length: 0\r\n\r\n");

        var answer = await SendAsync(stage.Address, Headers((name, value)), "/", method, timeout: 3);

        (answer.Failure is null).ShouldBe(answer.Status == 200);
    }

    private static async Task<Answer> SendAsync(string answer)
    {
        await using var stage = new RawStage(answer);
        return await SendAsync(stage.Address, new());
    }

    private static async Task<Answer> SendAsync(Uri address, HeaderList headers, string target = "/", string method = "GET", int timeout = 20)
    {
        using var client = DeployedSide.CreateClient(TimeSpan.FromSeconds(timeout));
        return await new DeployedSide(client, address).SendAsync(Request(headers, target, method), TestContext.Current.CancellationToken);
    }

    private static ComparedRequest Request(HeaderList headers, string target, string method) =>
        new() { Name = "request", Method = method, Target = target, Headers = headers };

    private static HeaderList Headers(params (string Name, string Value)[] headers)
    {
        var list = new HeaderList();
        headers.ToList().ForEach(header => list.Add(header.Name, header.Value));
        return list;
    }
}
