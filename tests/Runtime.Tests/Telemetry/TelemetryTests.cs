using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Telemetry;

/// <summary>Exports with OpenTelemetry's SDK. Other tests run at the same time, so each test looks for its own route only.</summary>
public sealed class TelemetryTests
{
    private const string XRay = "Lambda-Runtime-Trace-Id: Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1\r\n";
    private const string XRayTrace = "5759e988bd862e3fe1be46a994272793";

    [Fact]
    public async Task A_span_follows_the_conventions_for_FaaS_and_HTTP_and_hangs_below_XRays_segment()
    {
        using var server = new RuntimeApiServer().Invocation("1", XRay + "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-west-1:1:function:f\r\n");
        Activity? current = null;

        var span = (await SpansAsync(server, "/a/{id}", invocation =>
        {
            current = Activity.Current;
            return Running.Echo(invocation);
        })).ShouldHaveSingleItem();

        span.ShouldBe(current);
        (span.Source.Name, span.DisplayName, span.Kind).ShouldBe(("Sluice", "POST /a/{id}", ActivityKind.Server));
        (span.TraceId.ToHexString(), span.ParentSpanId.ToHexString()).ShouldBe((XRayTrace, "53995c3f42cd8ad8"));
        span.Status.ShouldBe(ActivityStatusCode.Unset);
        span.GetTagItem("faas.coldstart").ShouldBeOfType<bool>();
        span.TagObjects.Where(t => t.Key != "faas.coldstart").OrderBy(t => t.Key, StringComparer.Ordinal).ShouldBe(new Dictionary<string, object?>
        {
            ["cloud.resource_id"] = "arn:aws:lambda:eu-west-1:1:function:f",
            ["faas.invocation_id"] = "id-1",
            ["faas.trigger"] = "http",
            ["http.request.method"] = "POST",
            ["http.response.status_code"] = 201,
            ["http.route"] = "/a/{id}",
        });
    }

    [Fact]
    public async Task A_bound_traceparent_is_the_parent_and_XRays_segment_is_linked()
    {
        const string Payload = """{"@op":"Only","id":"x","tp":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}""";
        using var server = new RuntimeApiServer().Invocation(Payload, XRay).Invocation("""{"tp":"no trace"}""", XRay);

        var spans = await SpansAsync(server, "/b", Running.Echo, traceParent: "tp");

        (spans[0].TraceId.ToHexString(), spans[0].ParentSpanId.ToHexString()).ShouldBe(("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"));
        spans[0].Links.ShouldHaveSingleItem().Context.TraceId.ToHexString().ShouldBe(XRayTrace);
        spans[1].TraceId.ToHexString().ShouldBe(XRayTrace);
        spans[1].Links.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_method_starts_hangs_below_the_invocation_and_nothing_hangs_over_to_the_next_one()
    {
        using var source = new ActivitySource("Method");
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2");
        var inner = new List<(ActivitySpanId Parent, ActivityTraceId Trace)>();

        var spans = await SpansAsync(server, "/c", async invocation =>
        {
            await Task.Yield();
            using var activity = source.StartActivity("inner")!;
            inner.Add((activity.ParentSpanId, activity.TraceId));
            await Task.Delay(1);
            await Running.Echo(invocation);
        }, sources: "Method");

        spans.Select(s => (s.SpanId, s.TraceId)).ShouldBe(inner);
        spans.ShouldAllBe(s => s.ParentSpanId == default);
        spans[0].TraceId.ShouldNotBe(spans[1].TraceId);
    }

    [Fact]
    public async Task An_undeclared_exception_is_an_error_with_an_event_and_a_problem_is_no_error()
    {
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2").Invocation("3");

        var spans = await SpansAsync(server, "/d", invocation =>
        {
            switch ((char)invocation.Payload.Span[0])
            {
                case '1':
                    throw new FormatException("broke");
                case '2':
                    invocation.WriteProblem(409, new FormatException("conflict"));
                    break;
                default:
                    invocation.WriteProblem(503, new FormatException("busy"));
                    break;
            }

            return default;
        });

        spans.Select(s => (s.GetTagItem("http.response.status_code"), s.GetTagItem("error.type"), s.Status)).ShouldBe([
            (500, "System.FormatException", ActivityStatusCode.Error),
            (409, null, ActivityStatusCode.Unset),
            (503, "503", ActivityStatusCode.Error),
        ]);
        var exception = spans[0].Events.ShouldHaveSingleItem();
        exception.Name.ShouldBe("exception");
        exception.Tags.Select(t => t.Key).ShouldBe(["exception.type", "exception.message", "exception.stacktrace"]);
    }

    [Fact]
    public async Task A_listener_that_throws_changes_no_response()
    {
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2");
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Sluice",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => Throw(activity, "1"),
            ActivityStopped = activity => Throw(activity, "2"),
        };
        ActivitySource.AddActivityListener(listener);

        await Running.UntilIdleAsync(server, Function("/f", Running.Echo));

        server.Posts.Select(p => (p.Line.Split('/')[^2].Split(' ')[0], p.Body)).ShouldBe([("response", "1"), ("response", "2")]);

        static void Throw(Activity activity, string number)
        {
            if (activity.OperationName.EndsWith("/f", StringComparison.Ordinal) && Equals(activity.GetTagItem("faas.invocation_id"), "id-" + number))
            {
                throw new FormatException("listener");
            }
        }
    }

    [Fact]
    public async Task Meters_count_invocations_problems_errors_and_durations()
    {
        var exported = new List<Metric>();
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2").Invocation("3");
        using (Sdk.CreateMeterProviderBuilder().AddMeter("Sluice").AddInMemoryExporter(exported).Build())
        {
            await Running.UntilIdleAsync(server, Function("/e", invocation => (char)invocation.Payload.Span[0] switch
            {
                '1' => throw new FormatException(),
                '2' => Problem(invocation),
                _ => Running.Echo(invocation),
            }));
        }

        Sum(exported, "faas.invocations").ShouldBe(2);
        Sum(exported, "faas.errors").ShouldBe(1);
        Sum(exported, "sluice.problems").ShouldBe(1);
        Points(exported, "sluice.problems").Single().Tags["http.response.status_code"].ShouldBe(404);
        Points(exported, "faas.invoke_duration").Single().Point.GetHistogramCount().ShouldBe(3);

        static ValueTask Problem(Invocation invocation)
        {
            invocation.WriteProblem(404, new FormatException());
            return default;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a994272793")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a99427279;Parent=53995c3f42cd8ad8")]
    [InlineData("Root=1-5759E988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8")]
    [InlineData("Root=1-00000000-000000000000000000000000;Parent=53995c3f42cd8ad8")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=zzzzzzzzzzzzzzzz;;=")]
    public void A_header_without_a_whole_trace_has_no_parent(string header) => TraceParents.TryParseXRay(header, out _).ShouldBeFalse();

    [Theory]
    [InlineData("/a/System.Runtime.dll:/a/Shop.dll", null, null, false)]
    [InlineData("/a/System.Runtime.dll:/a/OpenTelemetry.dll", null, null, true)]
    [InlineData("/a/System.Runtime.dll", "/opt/hook.dll", null, true)]
    [InlineData("/a/System.Runtime.dll", "", "1", true)]
    [InlineData("/a/System.Runtime.dll", "", "0", false)]
    [InlineData("", null, null, true)]
    [InlineData(null, null, null, true)]
    public void A_listener_is_likely_if_OpenTelemetry_is_there_or_may_be(string? assemblies, string? hooks, string? profiling, bool expected) =>
        TelemetrySwitch.MightListen(assemblies, hooks, profiling).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("{\"tp\":1}")]
    [InlineData("{\"tp\":{\"tp\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"}}")]
    [InlineData("{\"tp\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("{\"a\":[")]
    public void A_payload_without_a_traceparent_has_no_parent(string payload) =>
        TraceParents.TryReadTraceParent(System.Text.Encoding.UTF8.GetBytes(payload), "tp", out _).ShouldBeFalse();

    private static async Task<List<Activity>> SpansAsync(
        RuntimeApiServer server, string route, Func<Invocation, ValueTask> answer, string? traceParent = null, params string[] sources)
    {
        var exported = new List<Activity>();
        using (var provider = Sdk.CreateTracerProviderBuilder().AddSource(["Sluice", .. sources]).AddInMemoryExporter(exported).Build())
        {
            await Running.UntilIdleAsync(server, Function(route, answer, traceParent));
            provider.ForceFlush();
        }

        return [.. exported.Where(a => a.GetTagItem("http.route") is string found && found == route)];
    }

    private static TestFunction Function(string route, Func<Invocation, ValueTask> answer, string? traceParent = null) =>
        new(answer) { Info = new("Only", "POST", route, 201, traceParent) };

    private static long Sum(List<Metric> metrics, string name) => Points(metrics, name).Sum(p => p.Point.GetSumLong());

    private static List<(MetricPoint Point, Dictionary<string, object?> Tags)> Points(List<Metric> metrics, string name)
    {
        var points = new List<(MetricPoint Point, Dictionary<string, object?> Tags)>();
        foreach (ref readonly var point in metrics.Single(m => m.Name == name).GetMetricPoints())
        {
            var tags = new Dictionary<string, object?>();
            foreach (var tag in point.Tags)
            {
                tags[tag.Key] = tag.Value;
            }

            if (tags.TryGetValue("http.route", out var route) && (string?)route == "/e")
            {
                points.Add((point, tags));
            }
        }

        return points;
    }
}
