using System.Diagnostics;
using System.Text;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Telemetry;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Telemetry;

public sealed class RequestSpansTests
{
    private const string Validated = "\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\",\"required\":[\"a\"]}}}},\"x-amazon-apigateway-request-validator\":\"all\"";
    private const string Validators = "\"x-amazon-apigateway-request-validators\":{\"all\":{\"validateRequestBody\":true,\"validateRequestParameters\":true}}";

    [Fact]
    public async Task A_request_has_a_span_and_one_for_each_step()
    {
        var api = Api("{\\\"statusCode\\\":200}", "ok $input.json('$')");

        var spans = await SendAsync(api, "POST", "/prod/orders/7", "{\"a\":1}");

        spans.Select(span => span.DisplayName).ShouldBe(["route", "validator", "request template", "integration", "response template", "POST /orders/{id}"]);
        var request = spans[^1];
        request.Kind.ShouldBe(ActivityKind.Server);
        request.Status.ShouldBe(ActivityStatusCode.Unset);
        request.GetTagItem("http.route").ShouldBe("/orders/{id}");
        request.GetTagItem("url.path").ShouldBe("/prod/orders/7");
        request.GetTagItem("http.response.status_code").ShouldBe(200);
        spans.Take(5).ShouldAllBe(span => span.ParentSpanId == request.SpanId);
        spans[3].GetTagItem("aws.api_gateway.integration").ShouldBe("Mock");
    }

    [Fact]
    public async Task A_request_that_the_validator_refuses_ends_there()
    {
        var spans = await SendAsync(Api("{\\\"statusCode\\\":200}", "ok"), "POST", "/prod/orders/7", "{}");

        spans.Select(span => span.DisplayName).ShouldBe(["route", "validator", "POST /orders/{id}"]);
        spans[1].Status.ShouldBe(ActivityStatusCode.Error);
        spans[1].StatusDescription!.ShouldContain("required");
        spans[2].GetTagItem("http.response.status_code").ShouldBe(400);
        spans[2].Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task A_template_that_fails_is_an_error_of_its_span_and_of_the_request()
    {
        var spans = await SendAsync(Api("$util.parseJson('{')", "ok"), "POST", "/prod/orders/7", "{\"a\":1}");

        spans.Select(span => span.DisplayName).ShouldBe(["route", "validator", "request template", "POST /orders/{id}"]);
        spans[2].Status.ShouldBe(ActivityStatusCode.Error);
        spans[3].Status.ShouldBe(ActivityStatusCode.Error);
        spans[3].GetTagItem("error.type").ShouldBe("500");
    }

    [Fact]
    public async Task A_request_without_a_route_has_the_name_of_its_method()
    {
        var spans = await SendAsync(Api("{\\\"statusCode\\\":200}", "ok"), "GET", "/prod/nothing", "");

        spans.Select(span => span.DisplayName).ShouldBe(["route", "GET"]);
        spans[1].GetTagItem("http.response.status_code").ShouldBe(403);
        spans[1].GetTagItem("http.route").ShouldBeNull();
    }

    [Fact]
    public async Task The_backend_continues_the_trace_of_the_client()
    {
        var backend = new TracedBackend();
        var api = new TestApi(TestApi.Document(TestApi.Path("/a", "get", "\"type\":\"http\",\"uri\":\"http://a\",\"httpMethod\":\"GET\",\"responses\":{\"default\":{\"statusCode\":\"200\"}}")), backend);

        var spans = await SendAsync(api, "GET", "/prod/a", "", ";Parent=53995c3f42cd8ad8;Sampled=1");

        spans[^1].ParentSpanId.ToHexString().ShouldBe("53995c3f42cd8ad8");
        var integration = spans.Single(span => span.DisplayName == "integration");
        integration.Kind.ShouldBe(ActivityKind.Client);
        backend.Trace.ShouldBe($"{Root(spans)};Parent={integration.SpanId.ToHexString()};Sampled=1");
        backend.Current.ShouldBeNull();
    }

    [Fact]
    public async Task A_client_with_the_header_of_W3C_keeps_its_trace()
    {
        var trace = ActivityTraceId.CreateRandom();
        using var spans = new Recorder(trace);
        await using var host = await TestHost.StartAsync(TestApi.Document(TestApi.MockPath("/a")));
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Url, "a"));
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{trace.ToHexString()}-53995c3f42cd8ad8-01");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        await Eventually.ShouldAsync(() => spans.Ended.Count == 4);
        spans.Ended[^1].DisplayName.ShouldBe("GET /a");
        spans.Ended[^1].ParentSpanId.ToHexString().ShouldBe("53995c3f42cd8ad8");
    }

    [Fact]
    public void Without_a_listener_there_are_no_spans()
    {
        var api = Api("", "");
        using var exchange = api.Gateway.Begin(
            new GatewayRequest { Method = "GET", Target = RequestTarget.Parse("/prod/a"), Headers = new() }, aborted: TestContext.Current.CancellationToken);

        GatewaySpans.Begin(exchange).ShouldBeNull();
        exchange.BackendTrace.ShouldBe(exchange.TraceId);
    }

    private static TestApi Api(string requestTemplate, string responseTemplate) => new(TestApi.Document(
        TestApi.Path(
            "/orders/{id}",
            "post",
            $"\"type\":\"mock\",\"requestTemplates\":{{\"application/json\":\"{requestTemplate}\"}},\"responses\":{{\"default\":{{\"statusCode\":\"200\",\"responseTemplates\":{{\"application/json\":\"{responseTemplate}\"}}}}}}",
            Validated),
        Validators));

    private static string Root(IReadOnlyList<Activity> spans)
    {
        var trace = spans[0].TraceId.ToHexString();
        return $"Root=1-{trace[..8]}-{trace[8..]}";
    }

    private static async Task<IReadOnlyList<Activity>> SendAsync(TestApi api, string method, string target, string body, string parent = "")
    {
        var trace = ActivityTraceId.CreateRandom();
        using var recorder = new Recorder(trace);
        var headers = new HeaderList();
        headers.Add("Content-Type", "application/json");
        headers.Add("X-Amzn-Trace-Id", $"Root=1-{trace.ToHexString()[..8]}-{trace.ToHexString()[8..]}{parent}");
        using var exchange = api.Gateway.Begin(
            new GatewayRequest { Method = method, Target = RequestTarget.Parse(target), Headers = headers, Body = Encoding.UTF8.GetBytes(body) },
            aborted: TestContext.Current.CancellationToken);
        using (GatewaySpans.Begin(exchange))
        {
            await api.Gateway.AnswerAsync(exchange);
        }

        return recorder.Ended;
    }

    private sealed class TracedBackend : IIntegration
    {
        public string? Trace { get; private set; }

        public Activity? Current { get; private set; }

        public bool IsTraced => true;

        public ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint)
        {
            Trace = exchange.BackendTrace;
            Current = Activity.Current;
            return ValueTask.FromResult(new BackendAnswer { Headers = new(), SelectionText = "200" });
        }
    }

    /// <summary>The ended spans of one trace, because other tests run at the same time.</summary>
    private sealed class Recorder : IDisposable
    {
        private readonly List<Activity> _ended = [];
        private readonly ActivityListener _listener;

        public Recorder(ActivityTraceId trace)
        {
            _listener = new()
            {
                ShouldListenTo = static source => source.Name == GatewaySpans.Name,
                Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = span =>
                {
                    lock (_ended)
                    {
                        if (span.TraceId == trace)
                        {
                            _ended.Add(span);
                        }
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IReadOnlyList<Activity> Ended
        {
            get
            {
                lock (_ended)
                {
                    return [.. _ended];
                }
            }
        }

        public void Dispose() => _listener.Dispose();
    }
}
