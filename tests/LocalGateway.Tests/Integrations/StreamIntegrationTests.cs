using System.Diagnostics;
using System.Net;
using System.Text;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Integrations;

/// <summary>Streaming integrations, with a function that speaks the Runtime API by hand and follows the script in the query.</summary>
public sealed class StreamIntegrationTests
{
    private const string Arn = "arn:aws:lambda:eu-west-1:000000000000:function:TestFunction";
    private const string Buffered = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/" + Arn + "/invocations";
    private const string Streaming = "arn:aws:apigateway:eu-west-1:lambda:path/2021-11-15/functions/" + Arn + "/response-streaming-invocations";

    private static readonly string Document = TestApi.Document(
        string.Join(',',
            Path("/stream", Streaming, ",\"responseTransferMode\":\"STREAM\",\"timeoutInMillis\":900000"),
            Path("/short", Streaming, ",\"responseTransferMode\":\"STREAM\",\"timeoutInMillis\":1500"),
            Path("/whole", Buffered, "")));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_part_reaches_the_client_before_the_function_makes_the_next_one()
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template());
        var gate = System.IO.Path.Combine(host.Folder, "gate");
        using var response = await SendAsync(host, $"stream?stream=head,first,gate={gate},second");

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain");
        response.Content.Headers.ContentLength.ShouldBeNull();
        response.Headers.TransferEncodingChunked.ShouldBe(true);
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);
        (await ReadAsync(body, 5)).ShouldBe("first");
        await File.WriteAllTextAsync(gate, "", Cancellation);
        (await ReadAsync(body, 6)).ShouldBe("second");
        (await body.ReadAsync(new byte[1], Cancellation)).ShouldBe(0);

        // The same process takes the next request.
        (await BodyAsync(host, "stream?stream=head,third")).ShouldBe("third");
        host.Functions.StartedProcesses.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_status_and_the_headers_are_sent_before_the_first_part()
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template());
        var gate = System.IO.Path.Combine(host.Folder, "gate");

        using var response = await SendAsync(host, $"stream?stream=json,nul,nul,gate={gate},a\0b");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("X-A").ShouldBe(["1"]);
        response.Headers.GetValues("X-B").ShouldBe(["2", "3"]);
        response.Headers.GetValues("Set-Cookie").ShouldBe(["a=1", "b=2"]);
        await File.WriteAllTextAsync(gate, "", Cancellation);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("a\0b");
    }

    [Theory]
    [InlineData("head,part,error", "it broke")]
    [InlineData("head,part,drop", "closed its connection")]
    [InlineData("head,part,exit", "process of the function ended")]
    public async Task An_error_in_the_middle_cuts_the_body(string script, string shown)
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template());
        using var response = await SendAsync(host, "stream?stream=" + script);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);
        (await ReadAsync(body, 4)).ShouldBe("part");
        var problem = await Should.ThrowAsync<IOException>(async () => await body.ReadExactlyAsync(new byte[1], Cancellation));
        problem.ShouldNotBeOfType<EndOfStreamException>(customMessage: "The client must not take the part for the whole.");

        await ShownAsync(host, shown);
        (await BodyAsync(host, "stream?stream=head,next")).ShouldBe("next");
    }

    [Theory]
    [InlineData("stream?stream=json,more")]
    [InlineData("stream?stream=long,nul,nul,more")]
    [InlineData("stream?stream=invalid,more")]
    [InlineData("stream?stream=error")]
    [InlineData("stream?stream=drop")]
    [InlineData("stream")]
    [InlineData("whole?stream=head,more")]
    public async Task Without_status_and_headers_the_client_gets_502(string target)
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template());

        using var response = await SendAsync(host, target);

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Internal server error");
    }

    [Fact]
    public async Task The_timeout_of_the_integration_ends_a_stream()
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template());

        // On a busy machine the start of the process alone can take longer than the timeout.
        (await BodyAsync(host, "stream?stream=head,third")).ShouldBe("third");
        var clock = Stopwatch.StartNew();
        using var response = await SendAsync(host, "short?stream=head,part,hang");
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);
        (await ReadAsync(body, 4)).ShouldBe("part");

        await Should.ThrowAsync<IOException>(async () => await body.ReadExactlyAsync(new byte[1], Cancellation));

        clock.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        await ShownAsync(host, "timeoutInMillis");
    }

    [Fact]
    public async Task Before_its_start_a_stream_can_time_out_as_any_other_response()
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template());

        using var response = await SendAsync(host, "short?stream=hang");

        response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
    }

    [Fact]
    public async Task The_timeout_of_the_function_ends_a_stream()
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template(timeout: 2));
        using var response = await SendAsync(host, "stream?stream=head,part,hang");
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);
        (await ReadAsync(body, 4)).ShouldBe("part");

        await Should.ThrowAsync<IOException>(async () => await body.ReadExactlyAsync(new byte[1], Cancellation));
    }

    [Fact]
    public async Task A_slow_client_holds_the_function_up_and_a_vanished_one_lets_it_go_on()
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template());
        var progress = System.IO.Path.Combine(host.Folder, "progress");
        var response = await SendAsync(host, $"stream?stream=head,flood={progress}");

        var before = -1;
        for (var wait = 0; before != Made(progress) && wait < 20; wait++)
        {
            before = Made(progress);
            await Task.Delay(300, Cancellation);
        }

        // 64 MB are made altogether, in parts of 64 KB. Buffers and sockets hold a few megabytes.
        Made(progress).ShouldBeLessThan(400);
        response.Dispose();

        for (var wait = 0; Made(progress) < 64 * 16 - 1; wait++)
        {
            wait.ShouldBeLessThan(600, "The function is not told that its client has gone, as on AWS.");
            await Task.Delay(50, Cancellation);
        }

        (await BodyAsync(host, "stream?stream=head,next")).ShouldBe("next");
    }

    [Fact]
    public async Task A_status_without_a_body_ends_at_once()
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template());

        using var response = await SendAsync(host, "stream?stream=empty,ignored");

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_shows_the_parts()
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template());
        using var response = await SendAsync(host, "stream?stream=head,first,second,error");
        await Should.ThrowAsync<Exception>(() => response.Content.ReadAsStringAsync(Cancellation));

        var shown = await ShownAsync(host, "it broke");

        shown.ShouldContain("\"responseBody\":\"firstsecond\"");
        shown.ShouldContain("\"parts\":");
        shown.ShouldContain("\"answer\":\"{\\u0022statusCode\\u0022:201");
    }

    private static string Path(string path, string uri, string more) => TestApi.Path(
        path, "get", $"\"type\":\"aws_proxy\",\"httpMethod\":\"POST\",\"uri\":\"{uri}\"{more},\"passthroughBehavior\":\"when_no_match\"");

    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false, InitialHttp2StreamWindowSize = 65_535 });

    private static Task<HttpResponseMessage> SendAsync(TestHost host, string target) =>
        Client.GetAsync(new Uri(host.Url, target), HttpCompletionOption.ResponseHeadersRead, Cancellation);

    private static async Task<string> BodyAsync(TestHost host, string target)
    {
        using var response = await SendAsync(host, target);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private static async Task<string> ReadAsync(Stream body, int length)
    {
        var bytes = new byte[length];
        await body.ReadExactlyAsync(bytes, Cancellation);
        return Encoding.UTF8.GetString(bytes);
    }

    private static int Made(string file)
    {
        try
        {
            return int.TryParse(File.ReadAllText(file), out var made) ? made : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>The journey of the last request, once it says so.</summary>
    private static async Task<string> ShownAsync(TestHost host, string text)
    {
        var page = new Uri(host.Url, "/_sluice/api/requests");
        for (var wait = 0; ; wait++)
        {
            var list = System.Text.Json.Nodes.JsonNode.Parse(await Client.GetStringAsync(page, Cancellation))!.AsArray();
            var journey = await Client.GetStringAsync(new Uri($"{page}/{list[0]!["id"]}"), Cancellation);
            if (journey.Contains(text, StringComparison.Ordinal) || wait == 100)
            {
                journey.ShouldContain(text);
                return journey;
            }

            await Task.Delay(50, Cancellation);
        }
    }
}
