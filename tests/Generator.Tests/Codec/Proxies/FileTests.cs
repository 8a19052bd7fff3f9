using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec.Proxies;

/// <summary>Files and conditional requests.</summary>
public sealed class FileTests
{
    private const string Source = """
        [assembly: RestApi("Api")]
        public sealed record Order(int Id);
        public sealed class Stamp
        {
            public async ValueTask<FilterResult> InvokeAsync(FilterContext context, FilterNext next)
            {
                var result = await next.InvokeAsync();
                context.Headers["x-status"] = context.Status.ToString();
                return result;
            }
        }
        [LambdaFunction] public static class F
        {
            private static readonly EntityTag Tag = new("v1");
            [HttpAny("/report/{kind}"), Proxy, Produces("application/pdf")] public static Results<FileContentHttpResult, Ok<Order>, NotFound> Report(string kind) => kind switch
            {
                "file" => Named(),
                "csv" => Results.File(new byte[] { 65 }, "text/csv"),
                "order" => Results.Ok(new Order(1)),
                "empty" => Results.File(new byte[0]),
                _ => Results.NotFound(),
            };
            private static FileContentHttpResult Named()
            {
                var file = Results.File(new byte[] { 1, 2, 255 }, fileDownloadName: "naïve.pdf", lastModified: DateTimeOffset.UnixEpoch, entityTag: Tag);
                file.Headers["Cache-Control"] = "max-age=60";
                return file;
            }
            [HttpGet("/plain"), Proxy] public static FileContentHttpResult Plain() => Results.File(new byte[] { 1 });
            [HttpGet("/filtered"), Proxy, Filter<Stamp>] public static async Task<FileContentHttpResult> Filtered() { await Task.Yield(); return Results.File(new byte[] { 1 }, entityTag: Tag); }
            [HttpGet("/logo"), Produces("image/png"), AnswerHeader("Cache-Control", "max-age=3600"), AnswerHeader("content-type", "image/x-png")] public static Results<Ok<byte[]>, NotFound> Logo() => Results.NotFound();
            [HttpGet("/orders/{id}")] public static Results<Ok<Order>, NotModified, NotFound> Get(int id, [FromHeader("If-None-Match")] EntityTagCondition? known = null)
            {
                if (known?.MatchesWeakly(Tag) == true) { return Results.NotModified(Tag); }
                var result = Results.Ok(new Order(id));
                result.ETag = Tag;
                return result;
            }
            [HttpPut("/orders/{id}")] public static Results<Ok, PreconditionFailed> Put(int id, [FromHeader("If-Match")] EntityTagCondition condition) =>
                condition.MatchesStrongly(Tag) ? Results.Ok() : Results.PreconditionFailed("Somebody else changed the order.");
        }
        """;

    private const string Headers = "\"Last-Modified\":\"Thu, 01 Jan 1970 00:00:00 GMT\",\"ETag\":\"\\\"v1\\\"\",\"Cache-Control\":\"max-age=60\"";

    private static readonly Lazy<Generated> Code = new(() => Generated.From(Source));
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Code.Value, "F"));

    [Fact]
    public async Task A_file_is_bytes_with_its_headers() =>
        (await Report("file")).ShouldBe(
            "{\"statusCode\":200,\"headers\":{\"Content-Disposition\":\"attachment; filename=\\\"na_ve.pdf\\\"; filename*=UTF-8''na%C3%AFve.pdf\","
            + Headers + ",\"Content-Type\":\"application/pdf\"},\"body\":\"AQL/\",\"isBase64Encoded\":true}");

    [Theory]
    [InlineData("csv", """{"statusCode":200,"headers":{"Content-Type":"text/csv"},"body":"QQ==","isBase64Encoded":true}""")]
    [InlineData("empty", """{"statusCode":200,"headers":{"Content-Type":"application/pdf"},"body":"","isBase64Encoded":true}""")]
    [InlineData("order", """{"statusCode":200,"headers":{"Content-Type":"application/json"},"body":"{\"id\":1}"}""")]
    public async Task A_result_has_its_own_media_type(string kind, string expected) => (await Report(kind)).ShouldBe(expected);

    [Fact]
    public async Task Another_result_is_a_problem() => (await Report("none")).ShouldStartWith("""{"statusCode":404,"headers":{"Content-Type":"application/problem+json"},""");

    [Fact]
    public async Task Without_Produces_a_file_is_any_bytes() =>
        (await Api.Value.CallAsync(new ProxyEvent("GET", "/plain") { Headers = [("If-None-Match", "*")] }.ToString()))
            .ShouldBe("""{"statusCode":200,"headers":{"Content-Type":"application/octet-stream"},"body":"AQ==","isBase64Encoded":true}""");

    [Theory]
    [InlineData("if-none-match", "W/\"v1\"")]
    [InlineData("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task A_client_that_has_the_file_gets_no_body(string name, string value) =>
        (await Report("file", "GET", (name, value))).ShouldBe("{\"statusCode\":304,\"headers\":{" + Headers + "},\"body\":\"\"}");

    [Theory]
    [InlineData("GET", "If-Match", "\"v2\"")]
    [InlineData("POST", "If-None-Match", "\"v1\"")]
    public async Task A_condition_that_is_not_met_is_a_problem(string method, string name, string value)
    {
        var response = await Report("file", method, (name, value));

        response.ShouldStartWith("{\"statusCode\":412,\"headers\":{" + Headers.Replace(",\"Cache-Control\":\"max-age=60\"", "", StringComparison.Ordinal) + ",\"Content-Type\":\"application/problem+json\"},\"body\":\"{");
        response.ShouldContain("Precondition Failed");
    }

    [Fact]
    public async Task A_filter_sees_the_status_of_the_condition()
    {
        var request = new ProxyEvent("GET", "/filtered") { Headers = [("If-None-Match", "\"v1\"")] };

        (await Api.Value.CallAsync(request.ToString())).ShouldBe("""{"statusCode":304,"headers":{"ETag":"\"v1\"","x-status":"304"},"body":""}""");
        (await Api.Value.CallAsync(new ProxyEvent("GET", "/filtered").ToString())).ShouldContain("\"x-status\":\"200\"");
    }

    [Theory]
    [InlineData("""{"@op":"Get","id":"1"}""", 200, "\"v1\"", """{"id":1}""")]
    [InlineData("""{"@op":"Get","id":"1","known":"\"v0\", W/\"v1\""}""", 304, "\"v1\"", "")]
    [InlineData("""{"@op":"Get","id":"1","known":"*"}""", 304, "\"v1\"", "")]
    [InlineData("""{"@op":"Get","id":"1","known":"v1"}""", 200, "\"v1\"", """{"id":1}""")]
    [InlineData("""{"@op":"Put","id":"1","condition":"\"v1\""}""", 200, null, "")]
    [InlineData("""{"@op":"Put","id":"1","condition":"*"}""", 200, null, "")]
    [InlineData("""{"@op":"Put","id":"1","condition":"W/\"v1\""}""", 412, null, null)]
    [InlineData("""{"@op":"Put","id":"1","condition":"\"v1"}""", 412, null, null)]
    public async Task A_custom_integration_has_conditions_too(string payload, int status, string? tag, string? body)
    {
        var envelope = JsonNode.Parse(await Api.Value.CallAsync(payload))!;

        ((int)envelope["status"]!).ShouldBe(status);
        ((string?)envelope["headers"]!["ETag"]).ShouldBe(tag);
        if (body is not null)
        {
            ((string)envelope["body"]!).ShouldBe(body);
        }
    }

    [Fact]
    public async Task A_missing_condition_is_a_problem_where_it_is_required() =>
        (await Api.Value.ErrorsAsync("""{"@op":"Put","id":"1"}""")).ShouldBe(["If-Match: The If-Match field is required."]);

    [Fact]
    public void The_document_lists_what_a_condition_leads_to()
    {
        var document = JsonNode.Parse(DeployFilesEmitter.Emit(Code.Value.Step<ApiModel>(TrackingNames.Api).Single()).Items.Single(f => f.Path == "openapi.json").Text)!;
        var responses = document["paths"]!["/plain"]!["get"]!["responses"]!.AsObject();

        responses.Select(r => r.Key + ": " + string.Join(' ', r.Value!["headers"]?.AsObject().Select(h => h.Key) ?? [])).ShouldBe([
            "200: Content-Type Content-Disposition ETag Last-Modified", "304: ETag Last-Modified", "400: ", "412: ", "500: Content-Type", "504: Content-Type",
        ]);
        responses["200"]!["content"]!.AsObject().Single().Key.ShouldBe("application/octet-stream");
        responses["412"]!["content"]!.AsObject().Single().Key.ShouldBe("application/problem+json");
        document["x-amazon-apigateway-binary-media-types"]!.AsArray().Select(t => (string)t!).ShouldBe(["application/octet-stream", "application/pdf"]);
        document["paths"]!["/orders/{id}"]!["get"]!["responses"]!["304"]!["headers"]!["ETag"].ShouldNotBeNull();
    }

    [Fact]
    public void An_integration_response_sets_constant_headers_beside_bytes()
    {
        var document = JsonNode.Parse(DeployFilesEmitter.Emit(Code.Value.Step<ApiModel>(TrackingNames.Api).Single()).Items.Single(f => f.Path == "openapi.json").Text)!;
        var operation = document["paths"]!["/logo"]!["get"]!;
        var responses = operation["x-amazon-apigateway-integration"]!["responses"]!;

        responses["default"]!["responseParameters"]!.ToJsonString().ShouldBe(
            """{"method.response.header.Cache-Control":"\u0027max-age=3600\u0027","method.response.header.content-type":"\u0027image/x-png\u0027"}""");
        operation["responses"]!["200"]!["headers"]!.AsObject().Select(h => h.Key).ShouldBe(["Cache-Control", "content-type"]);
        responses.AsObject().Where(r => r.Key != "default").ShouldAllBe(r => !r.Value!.ToJsonString(null).Contains("Cache-Control", StringComparison.Ordinal));
    }

    private static Task<string> Report(string kind, string method = "GET", params (string, string)[] headers) =>
        Api.Value.CallAsync(new ProxyEvent(method, "/report/{kind}") { Path = [("kind", kind)], Headers = headers }.ToString());
}
