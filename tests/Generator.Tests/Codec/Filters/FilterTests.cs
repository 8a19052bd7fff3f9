using System.Text;
using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec.Filters;

/// <summary>Filters around operations: order, values, answers of their own, headers and faults.</summary>
public sealed class FilterTests
{
    private const string Source = """
        [assembly: RestApi("Api")]
        [assembly: Filter<Log>]
        public static class Calls { public static readonly List<string> All = new(); }
        public class DomainException(string message) : Exception(message);
        public sealed class Log
        {
            public async ValueTask<FilterResult> InvokeAsync(FilterContext context, FilterNext next)
            {
                Calls.All.Add($"log {context.OperationId} {context.Method} {context.Route} {context.Status}");
                var result = await next.InvokeAsync();
                Calls.All.Add($"logged {context.Status}");
                context.Headers["x-log"] = "a\"b";
                return result;
            }
        }

        public sealed class Tenant
        {
            [Problems(403)]
            public async Task<FilterResult> InvokeAsync([FromHeader("x-tenant")] Guid tenant, FilterNext next, CancellationToken cancellation)
            {
                Calls.All.Add("tenant " + tenant.ToString("N")[..2]);
                await Task.Yield();
                if (tenant == Guid.Empty) { return Results.Forbidden("Unknown tenant."); }
                return await next.InvokeAsync();
            }
        }

        public sealed class Inner
        {
            public ValueTask<FilterResult> InvokeAsync(FilterContext context, FilterNext next, [FromQuery] string? mode, [FromPath] int id = -1)
            {
                Calls.All.Add($"inner {mode} {id}");
                context.Headers["x-inner"] = "1";
                return mode switch
                {
                    "throw" => throw new DomainException("From the filter."),
                    "fault" => throw new InvalidOperationException("secret"),
                    "text" => new(FilterResult.Text("{\"kept\":1}", "application/json", 203)),
                    "moved" => new(Results.Found("elsewhere")),
                    "none" => default,
                    "twice" => Twice(next),
                    "replace" => Replace(next),
                    _ => next.InvokeAsync(),
                };
            }

            private static async ValueTask<FilterResult> Twice(FilterNext next) { await next.InvokeAsync(); return await next.InvokeAsync(); }
            private static async ValueTask<FilterResult> Replace(FilterNext next) { await next.InvokeAsync(); return Results.NotModified(); }
        }

        [LambdaFunction, Filter<Tenant>] public sealed class F
        {
            [HttpGet("/orders/{id}"), Filter<Inner>, Throws<DomainException>(409)]
            public string Get(int id, string? say) { Calls.All.Add("get " + id); return say switch { "throw" => throw new DomainException("No."), "fault" => throw new FormatException("secret"), _ => "<" + say + ">" }; }

            [HttpGet("/async"), Filter<Inner>, Throws<DomainException>(409)]
            public async Task<int> Later(bool fails) { await Task.Yield(); return fails ? throw new DomainException("Later.") : 7; }

            [HttpDelete("/orders")] public void Delete() => Calls.All.Add("delete");
            [HttpGet("/result")] public Results<Ok<int>, NotFound> Answer(bool found) { if (!found) { return Results.NotFound("Gone."); } var ok = Results.Ok(1); ok.Headers["X-Log"] = "own"; ok.Headers["ETag"] = "t"; return ok; }
            [HttpGet("/text"), Produces("text/csv")] public string Text() => "a,b";
            [HttpGet("/bytes"), Produces("image/png")] public Results<Ok<byte[]>, NotFound> Bytes(bool found) => found ? Results.Ok(new byte[] { 1, 2, 255 }) : Results.NotFound();
            [HttpGet("/many"), Throws<DomainException>(409)] public async IAsyncEnumerable<int> Many(int count) { for (var i = 0; i < count; i++) { await Task.Yield(); yield return i < 2 ? i : throw new DomainException("Too many."); } }
            [HttpPost("/orders")] public int Post(Body body) => body.Lines.Length;
            [HttpGet("/write"), Throws<DomainException>(409)] public Bad Write() => new();
        }

        public sealed record Body(string[] Lines);
        public sealed class Bad { public int A => throw new DomainException("While the result is written."); }
        """;

    private const string T = "\"tenant\":\"11111111-1111-1111-1111-111111111111\"";

    private readonly RunningApi _api = RunningApi.Start(Source);

    [Theory]
    [InlineData($$"""{"@op":"Get","id":"5","say":"hi",{{T}}}""", 200, """{"x-inner":"1","x-log":"a\u0022b"}""", "\"<hi>\"")]
    [InlineData($$"""{"@op":"Get","id":"5","say":"throw",{{T}}}""", 409, """{"Content-Type":"application/problem+json","x-inner":"1","x-log":"a\u0022b"}""", "No.")]
    [InlineData($$"""{"@op":"Get","id":"5","mode":"throw",{{T}}}""", 409, """{"Content-Type":"application/problem+json","x-inner":"1","x-log":"a\u0022b"}""", "From the filter.")]
    [InlineData($$"""{"@op":"Get","id":"5","mode":"text",{{T}}}""", 203, """{"Content-Type":"application/json","x-inner":"1","x-log":"a\u0022b"}""", """{"kept":1}""")]
    [InlineData($$"""{"@op":"Get","id":"5","mode":"moved",{{T}}}""", 302, """{"Location":"elsewhere","x-inner":"1","x-log":"a\u0022b"}""", "")]
    [InlineData($$"""{"@op":"Get","id":"5","mode":"replace",{{T}}}""", 304, """{"x-inner":"1","x-log":"a\u0022b"}""", "")]
    [InlineData($$"""{"@op":"Get","id":"5","mode":"twice","say":"2",{{T}}}""", 200, """{"x-inner":"1","x-log":"a\u0022b"}""", "\"<2>\"")]
    [InlineData("""{"@op":"Get","id":"5","tenant":"00000000-0000-0000-0000-000000000000"}""", 403, """{"Content-Type":"application/problem+json","x-log":"a\u0022b"}""", "Unknown tenant.")]
    [InlineData($$"""{"@op":"Later","fails":"true",{{T}}}""", 409, """{"Content-Type":"application/problem+json","x-inner":"1","x-log":"a\u0022b"}""", "Later.")]
    [InlineData($$"""{"@op":"Later","fails":"false",{{T}}}""", 200, """{"x-inner":"1","x-log":"a\u0022b"}""", "7")]
    [InlineData($$"""{"@op":"Delete",{{T}}}""", 204, """{"x-log":"a\u0022b"}""", "")]
    [InlineData($$"""{"@op":"Answer","found":"true",{{T}}}""", 200, """{"X-Log":"a\u0022b","ETag":"t"}""", "1")]
    [InlineData($$"""{"@op":"Answer","found":"false",{{T}}}""", 404, """{"Content-Type":"application/problem+json","x-log":"a\u0022b"}""", "Gone.")]
    [InlineData($$"""{"@op":"Text",{{T}}}""", 200, """{"Content-Type":"text/csv; charset=utf-8","x-log":"a\u0022b"}""", "a,b")]
    [InlineData($$"""{"@op":"Bytes","found":"false",{{T}}}""", 404, """{"Content-Type":"application/problem+json","x-log":"a\u0022b"}""", "Not Found")]
    [InlineData($$"""{"@op":"Many","count":"2",{{T}}}""", 200, """{"x-log":"a\u0022b"}""", "[0,1]")]
    [InlineData($$"""{"@op":"Many","count":"3",{{T}}}""", 409, """{"Content-Type":"application/problem+json","x-log":"a\u0022b"}""", "Too many.")]
    [InlineData("""{"@op":"Later","fails":"x","mode":"throw"}""", 409, """{"Content-Type":"application/problem+json","x-inner":"1","x-log":"a\u0022b"}""", "From the filter.")]
    [InlineData("""{"@op":"Post","tenant":"nobody","body":{"lines":null}}""", 400, """{"Content-Type":"application/problem+json","x-log":"a\u0022b"}""", "One or more validation errors occurred.")]
    public async Task Every_response_has_the_headers_of_the_filters(string payload, int status, string headers, string body)
    {
        var envelope = JsonNode.Parse(await _api.CallAsync(payload))!;

        ((int)envelope["status"]!).ShouldBe(status);
        JsonNode.DeepEquals(envelope["headers"], JsonNode.Parse(headers)).ShouldBeTrue(envelope["headers"]!.ToJsonString());
        var text = (string)envelope["body"]!;
        (text.StartsWith("{\"t", StringComparison.Ordinal) ? (string?)(JsonNode.Parse(text)!["detail"] ?? JsonNode.Parse(text)!["title"]) : text).ShouldBe(body);
    }

    [Fact]
    public async Task Filters_run_from_the_assembly_to_the_method_and_back()
    {
        await _api.CallAsync($$"""{"@op":"Get","id":"5","mode":"m",{{T}}}""");

        Calls().ShouldBe(["log Get GET /orders/{id} 0", "tenant 11", "inner m 5", "get 5", "logged 200"]);
    }

    [Fact]
    public async Task A_path_value_that_the_route_lacks_has_its_default()
    {
        await _api.CallAsync($$"""{"@op":"Later","fails":"false",{{T}}}""");

        Calls().ShouldContain("inner  -1");
    }

    [Fact]
    public async Task A_filter_without_valid_values_is_left_out_and_the_others_see_the_problem()
    {
        var envelope = JsonNode.Parse(await _api.CallAsync("""{"@op":"Get","id":"5","tenant":"nobody"}"""))!;

        Calls().ShouldBe(["log Get GET /orders/{id} 0", "inner  5", "logged 400"]);
        JsonNode.Parse((string)envelope["body"]!)!["errors"]!.AsObject().Select(e => e.Key).ShouldBe(["x-tenant"]);
    }

    [Fact]
    public async Task Malformed_JSON_is_a_problem_with_the_headers_of_filters()
    {
        var deep = new StringBuilder("{\"@op\":\"Post\"," + T + ",\"body\":").Append('[', 100).Append(']', 100).Append('}').ToString();
        var envelope = JsonNode.Parse(await _api.CallAsync(deep))!;

        ((int)envelope["status"]!).ShouldBe(400);
        ((string)envelope["headers"]!["x-log"]!).ShouldBe("a\"b");
        Calls().ShouldBe(["log Post POST /orders 0", "logged 400"]);
    }

    [Fact]
    public async Task Bytes_are_sent_without_the_headers() => (await _api.CallAsync($$"""{"@op":"Bytes","found":"true",{{T}}}""")).ShouldBe("AQL/");

    [Theory]
    [InlineData($$"""{"@op":"Get","id":"5","mode":"fault",{{T}}}""", "InvalidOperationException")]
    [InlineData($$"""{"@op":"Get","id":"5","mode":"none",{{T}}}""", "InvalidOperationException")]
    [InlineData($$"""{"@op":"Get","id":"5","say":"fault",{{T}}}""", "FormatException")]
    [InlineData($$"""{"@op":"Write",{{T}}}""", "DomainException")]
    public async Task Any_other_exception_is_a_fault(string payload, string type) =>
        (await Should.ThrowAsync<Exception>(() => _api.CallAsync(payload))).GetType().Name.ShouldBe(type);

    [Fact]
    public async Task The_object_of_an_invocation_can_be_used_again()
    {
        var invocation = new Sluice.Runtime.Invocation();
        invocation.Start(Encoding.UTF8.GetBytes("""{"@op":"Get","id":"5"}"""), TestContext.Current.CancellationToken);
        await _api.Function.InvokeAsync(invocation);
        invocation.Finish();
        invocation.Start(Encoding.UTF8.GetBytes($$"""{"@op":"Bytes","found":"true",{{T}}}"""), TestContext.Current.CancellationToken);
        await _api.Function.InvokeAsync(invocation);

        Encoding.UTF8.GetString(invocation.Finish().Span).ShouldBe("AQL/");
    }

    private List<string> Calls() => (List<string>)_api.Assembly.GetType("Calls")!.GetField("All")!.GetValue(null)!;
}
