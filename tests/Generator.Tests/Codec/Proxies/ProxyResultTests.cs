using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec.Proxies;

/// <summary>The responses that a proxy operation writes.</summary>
public sealed class ProxyResultTests
{
    private const string Problem = """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404""";

    private const string Source = """
        [assembly: RestApi("Api"), Proxy]
        public sealed record Order(int Id, string? Note = null);
        [LambdaFunction, Cors("https://a.example", "https://b.example", AllowCredentials = true, ExposeHeaders = new[] { "X-A" })] public static class C
        {
            [HttpGet("/cors")] public static int Cors() => 1;
            [HttpGet("/open"), Cors("*")] public static NotFound Open() => Results.NotFound();
            [HttpGet("/closed"), DisableCors] public static int Closed() => 1;
        }
        [LambdaFunction] public static class F
        {
            [HttpGet("/json/{id}"), Throws<KeyNotFoundException>(404)]
            public static async Task<Order?> Json(int id) { await Task.Yield(); return id switch { 0 => null, 1 => new(1, "a\"é\\\n"), 2 => throw new KeyNotFoundException("'no'"), _ => throw new InvalidOperationException("secret") }; }
            [HttpDelete("/json/{id}")] public static void Delete(int id) { }
            [HttpPost("/json")] public static Results<Created<Order>, NotFound> Create(int id = 1) => id == 1 ? Results.Created("/json/1", new Order(1)) : Results.NotFound("gone");
            [HttpGet("/cookies/{kind}")] public static Results<Ok, BadRequest> Cookies(string kind)
            {
                if (kind == "bad") { var bad = Results.BadRequest(); bad.AppendHeader("set-cookie", "x=1"); return bad; }
                var ok = Results.Ok();
                ok.Headers["Set-Cookie"] = "a=1";
                ok.Headers["X-One"] = "1";
                ok.AppendHeader("set-cookie", "b=2; HttpOnly");
                ok.AppendHeader("Set-Cookie", "c=\"3\"");
                return ok;
            }
            [HttpGet("/cookies"), Proxy(false)] public static Ok Custom(int count = 1)
            {
                var ok = Results.Ok();
                for (var i = 0; i < count; i++) { ok.AppendHeader("Set-Cookie", "a=" + i); ok.AppendHeader("X-N", "" + i); }
                return ok;
            }
            [HttpGet("/image/{kind}"), Produces("image/png")] public static Results<Ok<byte[]>, NotFound> Image(int kind)
            {
                if (kind == 0) { return Results.NotFound(); }
                var ok = Results.Ok(new byte[] { 1, 2, 255 });
                if (kind == 2) { ok.Headers["ETag"] = "\"v1\""; ok.Headers["Content-Type"] = "image/webp"; }
                return ok;
            }
            [HttpGet("/plain"), Produces("image/png")] public static byte[]? Plain(bool some) => some ? new byte[] { 7 } : null;
            [HttpGet("/text"), Produces("text/csv")] public static string Text() => "a;\"é\"\r\n";
            [HttpGet("/hal"), Produces("application/hal+json"), Returns(203)] public static Order Hal() => new(1);
            [HttpGet("/sequence")] public static async IAsyncEnumerable<int> Sequence() { yield return 1; await Task.Yield(); yield return 2; }
            [HttpGet("/failing"), Proxy(LambdaErrors = true)] public static int Failing() => throw new InvalidOperationException("secret");
        }
        """;

    private static readonly Lazy<Generated> Code = new(() => Generated.From(Source));
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Code.Value, "F"));
    private static readonly Lazy<RunningApi> Crossing = new(() => RunningApi.Start(Code.Value, "C"));

    [Theory]
    [InlineData("GET", "/json/{id}", "id=1", """{"statusCode":200,"headers":{"Content-Type":"application/json"},"body":"{\"id\":1,\"note\":\"a\\\"é\\\\\\n\"}"}""")]
    [InlineData("GET", "/json/{id}", "id=0", """{"statusCode":200,"body":""}""")]
    [InlineData("DELETE", "/json/{id}", "id=1", """{"statusCode":204,"body":""}""")]
    [InlineData("POST", "/json", "", """{"statusCode":201,"headers":{"Location":"/json/1","Content-Type":"application/json"},"body":"{\"id\":1,\"note\":null}"}""")]
    [InlineData("GET", "/image/{kind}", "kind=1", """{"statusCode":200,"headers":{"Content-Type":"image/png"},"body":"AQL/","isBase64Encoded":true}""")]
    [InlineData("GET", "/image/{kind}", "kind=2", """{"statusCode":200,"headers":{"ETag":"\"v1\"","Content-Type":"image/webp"},"body":"AQL/","isBase64Encoded":true}""")]
    [InlineData("GET", "/text", "", """{"statusCode":200,"headers":{"Content-Type":"text/csv; charset=utf-8"},"body":"a;\"é\"\r\n"}""")]
    [InlineData("GET", "/hal", "", """{"statusCode":203,"headers":{"Content-Type":"application/hal+json"},"body":"{\"id\":1,\"note\":null}"}""")]
    [InlineData("GET", "/sequence", "", """{"statusCode":200,"headers":{"Content-Type":"application/json"},"body":"[1,2]"}""")]
    [InlineData("GET", "/cookies/{kind}", "kind=ok", """{"statusCode":200,"headers":{"X-One":"1"},"multiValueHeaders":{"set-cookie":["a=1","b=2; HttpOnly","c=\"3\""]},"body":""}""")]
    public async Task A_result_becomes_a_whole_response(string method, string resource, string path, string expected) =>
        (await Call(method, resource, path)).ShouldBe(expected);

    [Fact]
    public async Task A_declared_exception_is_a_problem() =>
        (await Call("GET", "/json/{id}", "id=2")).ShouldBe(
            """{"statusCode":404,"headers":{"Content-Type":"application/problem+json"},"body":"{"""
            + Problem.Replace("\"", "\\\"", StringComparison.Ordinal)[1..] + """,\"detail\":\"'no'\"}"}""");

    [Fact]
    public async Task A_problem_keeps_its_media_type_beside_headers() =>
        (await Call("GET", "/cookies/{kind}", "kind=bad")).ShouldStartWith(
            """{"statusCode":400,"headers":{"Content-Type":"application/problem+json"},"multiValueHeaders":{"set-cookie":["x=1"]},"body":""");

    [Fact]
    public async Task A_problem_of_an_operation_of_bytes_is_a_text() =>
        (await Call("GET", "/image/{kind}", "kind=0")).ShouldStartWith("{\"statusCode\":404,\"headers\":{\"Content-Type\":\"application/problem+json\"},\"body\":\"{\\\"type\\\"");

    [Theory]
    [InlineData("https://b.example", "https://b.example")]
    [InlineData("https://c.example", null)]
    [InlineData(null, null)]
    public async Task A_response_names_the_origin_that_calls(string? origin, string? named)
    {
        var response = await Cors("/cors", origin);

        response.ShouldBe(
            """{"statusCode":200,"headers":{"Content-Type":"application/json","""
            + (named is null ? "" : $"\"Access-Control-Allow-Origin\":\"{named}\",")
            + """
            "Access-Control-Allow-Credentials":"true","Access-Control-Expose-Headers":"X-A","Vary":"Origin"},"body":"1"}
            """);
    }

    [Fact]
    public async Task Every_origin_may_read_a_problem() => (await Cors("/open", "https://c.example")).ShouldContain("\"Access-Control-Allow-Origin\":\"*\"");

    [Fact]
    public async Task Without_CORS_there_is_no_such_header() => (await Cors("/closed", "https://a.example")).ShouldNotContain("Access-Control");

    [Fact]
    public async Task A_custom_integration_joins_values_and_sends_one_cookie()
    {
        (await Api.Value.CallAsync("""{"@op":"Custom"}""")).ShouldContain("\"headers\":{\"Set-Cookie\":\"a=0\",\"X-N\":\"0\"}");
        (await Should.ThrowAsync<InvalidOperationException>(() => Api.Value.CallAsync("""{"@op":"Custom","count":"2"}"""))).Message.ShouldContain("[Proxy]");
    }

    [Fact]
    public void A_response_takes_no_more_memory_than_its_arguments()
    {
        var request = System.Text.Encoding.UTF8.GetBytes(new ProxyEvent("GET", "/hal") { Headers = [("a", "b")] }.ToString());

        // One Order.
        Api.Value.AllocatedBytesPerCall(request).ShouldBeLessThanOrEqualTo(40);
    }

    private static Task<string> Call(string method, string resource, string path) => Api.Value.CallAsync(new ProxyEvent(method, resource)
    {
        Path = [.. path.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(parts => (parts[0], parts[1]))],
    }.ToString());

    private static Task<string> Cors(string resource, string? origin) =>
        Crossing.Value.CallAsync(new ProxyEvent("GET", resource) { Headers = origin is null ? [("a", "b")] : [("a", "b"), ("oRIGIN", origin)] }.ToString());
}
