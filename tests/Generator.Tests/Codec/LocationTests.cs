using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Codec.Proxies;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>The location of a result, and what its operation costs.</summary>
public sealed class LocationTests
{
    private const string Source = """
        [assembly: RestApi("Api")]
        public sealed record Order(int Id);
        public sealed class Log
        {
            public async ValueTask<FilterResult> InvokeAsync(FilterContext context, FilterNext next) { context.Headers["x-log"] = "1"; return await next.InvokeAsync(); }
        }
        [LambdaFunction] public static class F
        {
            private static readonly Accepted Shared = Results.Accepted("/jobs/1");
            [HttpPost("/orders")] public static Results<Created<Order>, Conflict> Create() => Results.Created("/orders/1", new Order(1));
            [HttpPost("/jobs")] public static Accepted Start() => Shared;
            [HttpPost("/jobs/{id}")] public static async Task<Accepted<Order>> Restart(string id) { await Task.Yield(); return Results.Accepted(id, new Order(2)); }
            [HttpPost("/files/{folder}/{rest+}")] public static Created Save(string folder, string rest) => Results.Created("/files/1");
            [HttpPost("/filtered"), Filter<Log>] public static Created Filtered() => Results.Created("/filtered/1");
            [HttpPost("/chosen")] public static Created Choose() { var made = Results.Created("/a"); made.Headers["location"] = "/b"; return made; }
            [HttpPost("/csv"), Produces("text/csv")] public static Created<string> Csv() => Results.Created("/csv/1", "a;b");
            [HttpPost("/none")] public static Created<Order> None() => Results.Created(null, new Order(3));
            [HttpPost("/far")] public static Created Far() => Results.Created("https://example.com/1");
            [HttpGet("/moved")] public static Found Moved() => Results.Found("/orders");
            [HttpPost("/events"), Proxy] public static Created<Order> Event() => Results.Created("/orders/4", new Order(4));
            [HttpPost("/events/{rest+}"), Proxy] public static Created EventBelow(string rest) => Results.Created("/orders/5");
            [HttpPost("/pictures"), Proxy, Produces("image/png")] public static Created<byte[]> Picture() => Results.Created("/pictures/1", new byte[] { 1 });
        }
        """;

    private static readonly Lazy<Generated> Code = new(() => Generated.From(Source));
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Code.Value, "F"));

    [Theory]
    [InlineData("""{"@op":"Create","@path":"/prod/orders"}""", "/prod/orders/1")]
    [InlineData("""{"@op":"Create","@path":"/v1/shop/orders/"}""", "/v1/shop/orders/1")]
    [InlineData("""{"@op":"Create","@path":"/pr\"od\\/orders"}""", "/pr\"od%5C/orders/1")]
    [InlineData("""{"@op":"Create","@path":"/pr\r\nSet-Cookie: a=b/orders"}""", "/pr%0D%0ASet-Cookie:%20a=b/orders/1")]
    [InlineData("""{"@op":"Create","@path":"/\ud800/orders"}""", "/orders/1")]
    [InlineData("""{"@op":"Create"}""", "/orders/1")]
    [InlineData("""{"@op":"Start","@path":"/prod/jobs"}""", "/prod/jobs/1")]
    [InlineData("""{"@op":"Start","@path":"/test/jobs"}""", "/test/jobs/1")]
    [InlineData("""{"@op":"Restart","@path":"/prod/jobs/7","id":"8"}""", "/prod/jobs/8")]
    [InlineData("""{"@op":"Save","folder":"a","rest":"b","@path":"/prod/files/a/b/c%2Fd/","@rest":"b/c%2Fd/"}""", "/prod/files/1")]
    [InlineData("""{"@op":"Filtered","@path":"/prod/filtered"}""", "/prod/filtered/1")]
    [InlineData("""{"@op":"Choose","@path":"/prod/chosen"}""", "/b")]
    [InlineData("""{"@op":"Csv","@path":"/prod/csv"}""", "/prod/csv/1")]
    [InlineData("""{"@op":"Far","@path":"/prod/far"}""", "https://example.com/1")]
    [InlineData("""{"@op":"Moved","@path":"/prod/moved"}""", "/orders")]
    public async Task A_custom_integration_completes_the_location(string payload, string expected) =>
        ((string)JsonNode.Parse(await Api.Value.CallAsync(payload))!["headers"]!["Location"]!).ShouldBe(expected);

    [Fact]
    public async Task A_result_without_a_location_stays_a_plain_value() =>
        (await Api.Value.CallAsync("""{"@op":"None","@path":"/prod/none"}""")).ShouldBe("""{"id":3}""");

    [Theory]
    [InlineData("/events", "/prod/events", null, "/prod/orders/4")]
    [InlineData("/events", "/shop/v2/events/", null, "/shop/v2/orders/4")]
    [InlineData("/events", null, null, "/orders/4")]
    [InlineData("/events/{rest+}", "/prod/events/a/b", "a/b", "/prod/orders/5")]
    [InlineData("/pictures", "/pictures", null, "/pictures/1")]
    public async Task A_proxy_integration_completes_the_location(string resource, string? path, string? rest, string expected)
    {
        var request = JsonNode.Parse(new ProxyEvent("POST", resource) { Path = rest is null ? [] : [("rest", rest)] }.ToString())!;
        request["requestContext"]!["path"] = path;

        (await Api.Value.CallAsync(request.ToJsonString())).ShouldContain($"\"Location\":\"{expected}\"");
    }

    [Fact]
    public void Only_the_templates_of_such_results_pass_the_path()
    {
        var files = DeployFilesEmitter.Emit(Code.Value.Step<ApiModel>(TrackingNames.Api).Single()).Items;
        string Request(string id) => files.Single(f => f.Path == $"vtl/{id}/request.vtl").Text;

        Request("Create").ShouldEndWith("""
            {"@op":"Create"##
            ,"@path":"$util.escapeJavaScript($context.path).replaceAll("\\'","'")"}
            """);
        Request("Save").ShouldContain("""
            "@rest":"$util.escapeJavaScript($params.path.get('rest')).replaceAll("\\'","'")"
            """);
        Request("Moved").ShouldNotContain("@path");
        Code.Value.Result.GeneratedSources.Count(s => s.SourceText.ToString().Contains("invocation.Locate(", StringComparison.Ordinal)).ShouldBe(12);
    }
}
