using System.Collections.Frozen;
using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations.Http;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Integrations;

public sealed class HttpIntegrationTests : IAsyncLifetime
{
    private readonly HttpMessageInvoker _client = HttpIntegration.NewClient();
    private EchoServer _echo = null!;

    public async ValueTask InitializeAsync() => _echo = await EchoServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _echo.DisposeAsync();
    }

    [Fact]
    public async Task A_custom_integration_sends_only_what_is_mapped()
    {
        var api = Api("http", "items/{sku}?fixed=1", "\"requestParameters\":{\"integration.request.path.sku\":\"method.request.path.id\",\"integration.request.querystring.q\":\"method.request.querystring.search\","
            + "\"integration.request.querystring.none\":\"method.request.querystring.none\",\"integration.request.header.tenant\":\"method.request.header.x-tenant\",\"integration.request.header.stage\":\"context.stage\","
            + "\"integration.request.header.all\":\"method.request.multivalueheader.m\",\"integration.request.header.name\":\"method.request.body.customer.name\",\"integration.request.header.Via\":\"'x'\"},"
            + "\"requestTemplates\":{\"application/json\":\"{\\\"b\\\":$input.json('$.customer')}\"}");
        var reply = await api.SendAsync(
            "POST", "/prod/things/a%20b?search=x%26y+z&secret=1", "{\"customer\":{\"name\":\"Ann\"}}",
            ("x-tenant", "t1"), ("Cookie", "c"), ("User-Agent", "me"), ("m", "1"), ("m", "2"));
        reply.Status.ShouldBe(200, reply.Detail);
        _echo.Target.ShouldBe("/items/a%20b?fixed=1&q=x%26y%20z");
        _echo.Method.ShouldBe("PUT");
        Encoding.UTF8.GetString(_echo.Body).ShouldBe("{\"b\":{\"name\":\"Ann\"}}");
        _echo.Headers["tenant"].ShouldBe("t1");
        _echo.Headers["stage"].ShouldBe("prod");
        _echo.Headers["all"].ShouldBe("1,2");
        _echo.Headers["name"].ShouldBe("Ann");
        _echo.Headers["Accept"].ShouldBe("application/json");
        _echo.Headers["User-Agent"].ShouldBe($"AmazonAPIGateway_{reply.Exchange.Api.ApiId}");
        _echo.Headers.Keys.Order(StringComparer.OrdinalIgnoreCase).ShouldBe(
            ["Accept", "all", "Content-Length", "Content-Type", "Host", "name", "stage", "tenant", "User-Agent", "X-Amzn-Apigateway-Api-Id", "X-Amzn-Trace-Id"], StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Overrides_lie_over_mappings()
    {
        var api = Api("http", "{a}/{b}", "\"requestParameters\":{\"integration.request.path.a\":\"'mapped'\",\"integration.request.header.h\":\"'mapped'\"},"
            + "\"requestTemplates\":{\"application/json\":\"#set($context.requestOverride.path.a = 'a/b?c')#set($context.requestOverride.path.b = $input.params('x'))#set($context.requestOverride.header.h = ['1','2'])#set($context.requestOverride.querystring.q = 'v')\"}");
        await api.SendAsync("GET", "/prod/things/1?x=%0d%0aEvil:%20y%20%C3%A9");
        _echo.Target.ShouldBe("/a/b%3Fc/%0D%0AEvil:%20y%20%C3%A9?q=v");
        _echo.Headers["h"].ShouldBe("1,2");
        _echo.Headers.ContainsKey("Evil").ShouldBeFalse();
    }

    [Theory]
    [InlineData(404, 400)]
    [InlineData(201, 200)]
    [InlineData(500, 200)]
    public async Task Patterns_are_tried_on_the_status(int backend, int status)
    {
        _echo.Status = backend;
        _echo.Answer = "{\"a\":1}"u8.ToArray();
        _echo.AnswerHeaders["X-Back"] = "b";
        var api = Api("http", "", "\"passthroughBehavior\":\"when_no_match\"", "\"default\":{\"statusCode\":200,\"responseParameters\":{\"method.response.header.A\":\"integration.response.header.x-back\",\"method.response.header.B\":\"integration.response.body.a\"}},\"4\\\\d{2}\":{\"statusCode\":400}");
        var reply = await api.SendAsync("GET", "/prod/things/1");
        reply.Status.ShouldBe(status);
        reply.Body.ShouldBe("{\"a\":1}");
        reply.Headers.Find("A").ShouldBe(status == 200 ? "b" : null);
        reply.Headers.Find("B").ShouldBe(status == 200 ? "1" : null);
        reply.Headers.Contains("X-Back").ShouldBeFalse();
    }

    [Fact]
    public async Task A_proxy_passes_everything_on_both_ways()
    {
        _echo.Status = 418;
        _echo.Answer = [0xff, 0x00];
        _echo.AnswerHeaders["X-Back"] = "b";
        _echo.AnswerHeaders["WWW-Authenticate"] = "Basic";
        var api = Api("http_proxy", "p/{x}?testVar={x}", "\"requestParameters\":{\"integration.request.path.x\":\"method.request.path.id\",\"integration.request.header.h\":\"'mapped'\"}");
        var reply = await api.SendAsync("DELETE", "/prod/things/1?a=1&a=2&testVar=3", "body", ("h", "sent"), ("X-Own", "1"), ("Connection", "x"), ("Content-Type", "text/plain"));
        _echo.Target.ShouldBe("/p/1?testVar=1&a=1&a=2&testVar=3");
        _echo.Headers["h"].ShouldBe("mapped");
        _echo.Headers["X-Own"].ShouldBe("1");
        _echo.Headers["Content-Type"].ShouldBe("text/plain");
        Encoding.UTF8.GetString(_echo.Body).ShouldBe("body");
        reply.Status.ShouldBe(418);
        reply.Bytes.ShouldBe([0xff, 0x00]);
        reply.Headers.Find("X-Back").ShouldBe("b");
        reply.Headers.Find("x-amzn-Remapped-WWW-Authenticate").ShouldBe("Basic");
        reply.Headers.Contains("X-Amzn-Trace-Id").ShouldBeFalse();
    }

    [Fact]
    public async Task An_endpoint_that_is_slow_or_not_there_is_504()
    {
        _echo.Delay = TimeSpan.FromSeconds(5);
        var slow = await Api("http", "", "\"timeoutInMillis\":100").SendAsync("GET", "/prod/things/1");
        slow.Status.ShouldBe(504);
        slow.Body.ShouldBe("{\"message\":\"Endpoint request timed out\"}");
        await _echo.DisposeAsync();
        var gone = await Api("http", "", "\"timeoutInMillis\":5000").SendAsync("GET", "/prod/things/1");
        gone.Status.ShouldBe(504);
        gone.Body.ShouldBe("{\"message\":\"Network error communicating with endpoint\"}");
        _echo = await EchoServer.StartAsync();
    }

    [Theory]
    [InlineData("999")]
    [InlineData("600")]
    [InlineData("000")]
    public async Task A_proxy_does_not_pass_on_a_status_that_is_none(string status)
    {
        var reply = await SendToAsync(status, "\"type\":\"http_proxy\"");
        reply.Status.ShouldBe(502, reply.Detail);
        reply.Body.ShouldBe("{\"message\":\"Internal server error\"}");
        reply.Detail.ShouldBe($"The endpoint answered with the status {status}; an HTTP proxy integration passes on 200 to 599 only. Let the endpoint answer with one of these.");
    }

    [Theory]
    [InlineData("999", 409)]
    [InlineData("600", 202)]
    [InlineData("000", 410)]
    public async Task A_custom_integration_tries_its_patterns_on_any_status_that_the_endpoint_gives(string status, int expected)
    {
        var reply = await SendToAsync(status, "\"type\":\"http\",\"responses\":{\"default\":{\"statusCode\":202},\"9\\\\d{2}\":{\"statusCode\":409},\"000\":{\"statusCode\":410}}");
        reply.Status.ShouldBe(expected, reply.Detail);
        reply.Body.ShouldBe("x");
    }

    private async Task<TestReply> SendToAsync(string status, string integration)
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var answering = Task.Run(async () =>
        {
            using var socket = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
            await socket.ReceiveAsync(new byte[4096], TestContext.Current.CancellationToken);
            await socket.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Odd\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx"), TestContext.Current.CancellationToken);
        }, TestContext.Current.CancellationToken);
        var document = TestApi.Document(TestApi.Path("/a", "get", $"{integration},\"httpMethod\":\"ANY\",\"uri\":\"http://{listener.LocalEndpoint}/\""));
        var reply = await new TestApi(document, settings => new HttpIntegration(settings, new StageSettings("prod"), _client)).SendAsync("GET", "/prod/a");
        await answering;
        return reply;
    }

    [Fact]
    public async Task A_call_ends_when_the_client_hangs_up()
    {
        _echo.Delay = TimeSpan.FromSeconds(5);
        using var client = new CancellationTokenSource(100);
        var api = Api("http", "", "\"timeoutInMillis\":29000");
        using var exchange = api.Gateway.Begin(new() { Method = "GET", Target = RequestTarget.Parse("/prod/things/1") }, aborted: client.Token);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await api.Gateway.AnswerAsync(exchange);
        System.Diagnostics.Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(4));
        exchange.Fault!.Detail.ShouldBe("The client closed the connection, so the gateway stopped the work on its request.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/path")]
    [InlineData(":8080/path")]
    [InlineData("//path")]
    [InlineData("?a=b")]
    public async Task An_address_without_a_host_is_a_configuration_error(string rest)
    {
        var document = TestApi.Document(TestApi.Path("/a", "get", $"\"type\":\"http_proxy\",\"httpMethod\":\"ANY\",\"uri\":\"https://${{stageVariables.none}}{rest}\""));
        var api = new TestApi(document, settings => new HttpIntegration(settings, new StageSettings("prod"), _client));
        var reply = await api.SendAsync("GET", "/prod/a");
        reply.Status.ShouldBe(500);
        reply.Detail.ShouldBe("Execution failed due to configuration error: Invalid endpoint address");
        reply.Exchange.Fault!.Explanation.ShouldBe("Execution failed due to configuration error: Invalid endpoint address. The stage variable 'none' has no value. Give it one: --stage-variable none=VALUE.");
    }

    private TestApi Api(string type, string uri, string more, string responses = "\"default\":{\"statusCode\":200}")
    {
        var stage = new StageSettings("prod", new Dictionary<string, string> { ["host"] = _echo.Url.Authority }.ToFrozenDictionary());
        var document = TestApi.Document(TestApi.Path(
            "/things/{id}", "x-amazon-apigateway-any-method", $"\"type\":\"{type}\",\"httpMethod\":\"{(type == "http" ? "PUT" : "ANY")}\",\"uri\":\"http://${{stageVariables.host}}/{uri}\",{more},\"responses\":{{{responses}}}"));
        return new(document, settings => new HttpIntegration(settings, stage, _client), stage);
    }
}
