using System.Net;
using System.Net.Sockets;
using System.Text;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Http;

/// <summary>Over a socket; a function without templates, so that it gets and gives back the body.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private static readonly string Document = TestApi.Document(TestApi.Path(
        "/echo/{proxy+}",
        "x-amazon-apigateway-any-method",
        "\"type\":\"aws\",\"httpMethod\":\"POST\",\"uri\":\"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:0:function:TestFunction/invocations\",\"responses\":{\"default\":{\"statusCode\":200},\".*timed out.*\":{\"statusCode\":504},\"[\\\\s\\\\S]+\":{\"statusCode\":500}}")
        + "," + TestApi.MockPath("/nothing", responses: "\"default\":{\"statusCode\":204,\"responseTemplates\":{\"application/json\":\"rendered all the same\"}}"));

    private readonly HttpClient _client = new();
    private TestHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(Document, TestHost.Template(timeout: 2));
        _client.BaseAddress = _host.Url;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_request_goes_to_the_function_and_its_answer_comes_back()
    {
        using var content = new StringContent("{\"a\": 1}", Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri("echo/x", UriKind.Relative), content, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("{\"a\": 1}");
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json");
        response.Headers.GetValues("x-amzn-RequestId").Single().Length.ShouldBe(36);
        response.Headers.GetValues("x-amz-apigw-id").Single().Length.ShouldBe(16);
        response.Headers.GetValues("X-Amzn-Trace-Id").Single().ShouldStartWith("Root=1-");
        response.Headers.Server.ShouldBeEmpty();
        await Eventually.ShouldAsync(() => _host.Log.ToString().Contains("POST /prod/echo/x 200", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_timeout_and_a_crash_are_answered_and_the_next_request_is_served()
    {
        (await PostAsync("{\"do\":\"sleep\",\"number\":60000}")).ShouldBe(HttpStatusCode.GatewayTimeout);
        (await PostAsync("{\"do\":\"exit\",\"number\":1}")).ShouldBe(HttpStatusCode.InternalServerError);
        (await PostAsync("{}")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFF")]
    [InlineData("FFFFFFFFFFFFFFFF")]
    [InlineData("80000000")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_chunk_size_that_is_none_is_the_clients_mistake(string size)
    {
        var answer = await RawHttp.SendAsync(_host.Url, $"POST /prod/echo/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n{size}\r\n");
        answer.ShouldStartWith("HTTP/1.1 400 ");
    }

    [Theory]
    [InlineData("/prod/echo/x", "X-T: \0")]
    [InlineData("/prod/echo/x", "X\0T: a")]
    [InlineData("/prod/echo/x", "X-T: \r\n\0")]
    [InlineData("/prod/echo/x", ": a")]
    [InlineData("/prod/echo/x", "no header")]
    [InlineData("/_sluice/api/render", "X-T: \0")]
    public async Task A_trailer_that_is_none_is_the_clients_mistake(string path, string trailer)
    {
        var answer = await RawHttp.SendAsync(
            _host.Url, $"POST {path} HTTP/1.1\r\nHost: localhost\r\nX-Sluice-Page: 1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n{trailer}\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 400 ");
        (await PostAsync("{}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Calls_that_wait_are_dropped_when_their_clients_hang_up()
    {
        await using var host = await TestHost.StartAsync(Document, TestHost.Template(), concurrency: 1);
        using var client = new HttpClient { BaseAddress = host.Url };
        (await SleepAsync(client, 0, TestContext.Current.CancellationToken)).ShouldBeTrue();
        using var gone = new CancellationTokenSource();
        var calls = Enumerable.Range(0, 6).Select(_ => SleepAsync(client, 1500, gone.Token)).ToArray();
        await Task.Delay(500, TestContext.Current.CancellationToken);
        await gone.CancelAsync();
        await Task.WhenAll(calls);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        (await SleepAsync(client, 0, TestContext.Current.CancellationToken)).ShouldBeTrue();

        // The one that had begun goes on; the five others would take 7.5 seconds.
        System.Diagnostics.Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static async Task<bool> SleepAsync(HttpClient client, int milliseconds, CancellationToken cancellation)
    {
        try
        {
            using var content = new StringContent($"{{\"do\":\"sleep\",\"number\":{milliseconds}}}", Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(new Uri("echo/x", UriKind.Relative), content, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [Fact]
    public async Task A_payload_that_is_not_JSON_is_refused_in_Lambdas_words()
    {
        using var content = new StringContent("hello");
        using var response = await _client.PostAsync(new Uri("echo/x", UriKind.Relative), content, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("{\"message\":\"Could not parse request body into json: ");
    }

    [Fact]
    public async Task A_body_over_10_MB_is_413()
    {
        using var content = new ByteArrayContent(new byte[(10 * 1024 * 1024) + 1]);
        using var response = await _client.PostAsync(new Uri("echo/x", UriKind.Relative), content, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        response.Headers.GetValues("x-amzn-ErrorType").Single().ShouldBe("RequestTooLargeException");
    }

    [Theory]
    [InlineData("GET /prod/echo/x HTTP/1.0\r\n\r\n", "HTTP/1.1 200")]
    [InlineData("GET http://anything/prod/echo/x HTTP/1.1\r\nHost: anything\r\nConnection: close\r\n\r\n", "HTTP/1.1 200")]
    [InlineData("GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 403")]
    [InlineData("GET /prod/none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 403")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 403")]
    [InlineData("HEAD /prod/echo/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 200")]
    [InlineData("POST /prod/echo/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n", "HTTP/1.1 200")]
    [InlineData("POST /prod/echo/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n", "HTTP/1.1 400")]
    [InlineData("POST /prod/echo/x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n{}", "HTTP/1.1 ")]
    [InlineData("GARBAGE\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /prod/echo/x HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /prod/echo/x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /prod/echo/\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /prod/echo/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 200")]
    public async Task Odd_requests_get_an_answer(string request, string status)
    {
        (await RawHttp.SendAsync(_host.Url, request)).ShouldStartWith(status);
        (await PostAsync("{}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Headers_over_the_limit_are_refused()
    {
        var request = $"GET /prod/echo/x HTTP/1.1\r\nHost: x\r\nBig: {new string('x', 1_000_000)}\r\n\r\n";
        (await RawHttp.SendAsync(_host.Url, request)).ShouldStartWith("HTTP/1.1 431");
        (await RawHttp.SendAsync(_host.Url, $"GET /{new string('x', 20_000)} HTTP/1.1\r\nHost: x\r\n\r\n")).ShouldStartWith("HTTP/1.1 414");
    }

    [Fact]
    public async Task A_body_that_stops_half_way_harms_nobody_else()
    {
        await RawHttp.SendAsync(_host.Url, "POST /prod/echo/x HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{", closeSending: true);
        (await PostAsync("{}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_client_that_closes_its_sending_side_counts_as_gone_and_harms_nobody_else()
    {
        const string Sleep = "{\"do\":\"sleep\",\"number\":300}";
        (await PostAsync("{}")).ShouldBe(HttpStatusCode.OK);
        (await RawHttp.SendAsync(_host.Url, $"POST /prod/echo/x HTTP/1.1\r\nHost: x\r\nContent-Length: {Sleep.Length}\r\n\r\n{Sleep}", closeSending: true)).ShouldBeEmpty();
        (await PostAsync("{}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_answer_without_a_body_has_the_content_type_that_every_answer_has()
    {
        var answer = await RawHttp.SendAsync(_host.Url, "GET /prod/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 204 ");
        answer.ShouldContain("\r\nContent-Type: application/json\r\n");
        answer.ShouldNotContain("Content-Length");
        answer.ShouldEndWith("\r\n\r\n");
    }

    [Fact]
    public async Task Pipelined_requests_are_answered_in_order()
    {
        const string First = "POST /prod/echo/x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n111";
        const string Second = "POST /prod/echo/x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\n222";
        var answers = await RawHttp.SendAsync(_host.Url, First + Second);
        answers.IndexOf("\r\n\r\n111HTTP/1.1 200", StringComparison.Ordinal).ShouldBeGreaterThan(0);
        answers.ShouldEndWith("\r\n\r\n222");
    }

    [Fact]
    public async Task Only_loopback_is_listened_on()
    {
        var others = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), TestContext.Current.CancellationToken))
            .Where(address => !IPAddress.IsLoopback(address)).ToList();
        Assert.SkipWhen(others.Count == 0, "this machine has no other address");
        foreach (var address in others)
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await Should.ThrowAsync<SocketException>(async () => await socket.ConnectAsync(address, _host.Url.Port, TestContext.Current.CancellationToken));
        }
    }

    private async Task<HttpStatusCode> PostAsync(string body)
    {
        using var content = new StringContent(body);
        using var response = await _client.PostAsync(new Uri("echo/x", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
