using System.Text;
using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec.Proxies;

/// <summary>Arguments that are read from the event of a proxy integration.</summary>
public sealed class ProxyRequestTests
{
    private const string Source = """
        [assembly: RestApi("Api")]
        [assembly: StageVariable("flag", "on")]
        public sealed record Line(string Sku, int Quantity);
        public sealed record Order(string Name, List<Line>? Lines = null);
        [LambdaFunction] public static class Who { [TokenAuthorizer("who")] public static AuthorizerResult Check(AuthorizerRequest request) => AuthorizerResult.Allow(request.Token); }
        [LambdaFunction, Proxy] public static class F
        {
            [HttpGet("/texts/{id}/{rest+}")]
            public static string Texts(string id, string rest, int limit, [FromHeader("x-Tenant")] string tenant, string? q = "none",
                [FromContext("identity.sourceIp")] string? ip = null, [FromContext("identity.user")] string? user = null,
                [FromContext("requestTimeEpoch")] long time = 0, [FromStageVariable("flag")] string? flag = null) =>
                $"{id}|{rest}|{limit}|{tenant}|{q}|{ip}|{user ?? "-"}|{time}|{flag ?? "-"}";

            [HttpGet("/lists")]
            public static string Lists([FromQuery] string[] tag, [FromQuery] List<int>? n = null, [FromHeader("x-ids")] HashSet<string>? ids = null) =>
                $"{string.Join(";", tag)}|{(n is null ? "-" : string.Join(";", n))}|{(ids is null ? "-" : string.Join(";", ids))}";

            [HttpGet("/maps")]
            public static string Maps([FromQuery] IReadOnlyDictionary<string, string> query, [FromHeader] IReadOnlyDictionary<string, string> headers, [FromQuery] string? a = null,
                [FromHeader("X-H")] string? h = null, [FromHeader("x-h")] string? again = null) =>
                $"{query.Count}|{headers.GetValueOrDefault("x-h")}|{a}|{h}|{again}";

            [HttpGet("/caller"), Authorize("who")]
            public static string Caller([FromAuthorizer] string role, [FromAuthorizer("claims.cognito:groups")] string[]? groups = null, [FromAuthorizer] IReadOnlyDictionary<string, string>? all = null) =>
                $"{role}|{string.Join(";", groups ?? [])}|{all!.GetValueOrDefault("claims")}";

            [HttpPost("/orders")] public static Order Place(Order order, bool dry = false) => order with { Name = order.Name + dry };
            [HttpPut("/orders")] public static string Members([FromBody("name")] string name, [FromBody("lines")] List<Line>? lines = null) => $"{name}|{lines?.Count ?? -1}";
            [HttpPost("/optional")] public static string Optional(Order? order) => order?.Name ?? "none";
            [HttpPost("/form")] public static string Form([FromForm] string name, [FromForm] int[]? n = null) => $"{name}|{string.Join(";", n ?? [])}";
            [HttpPost("/text")] public static string Text([FromBody(Raw = true)] string body) => body;
            [HttpPost("/bytes")] public static string Bytes([FromBody(Raw = true, ContentType = "image/png")] byte[] body, [FromHeader("Content-Type")] string type) => Convert.ToHexString(body) + type;
            [HttpPost("/pictures")] public static int Pictures([FromBody(Raw = true, ContentTypes = new[] { "image/png", "image/webp" })] byte[] body) => body.Length;
            [HttpPatch("/orders")] public static string Patch([FromBody(ContentType = "application/merge-patch+json")] Order order) => order.Name;
            [HttpAny("/whole/{id}")] public static MethodRequest Whole(MethodRequest request) => request;
            [HttpGet("/custom"), Proxy(false)] public static string Custom(string a) => a;
        }
        """;

    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Source, "F"));

    [Fact]
    public async Task Each_text_comes_from_its_place()
    {
        var request = new ProxyEvent("GET", "/texts/{id}/{rest+}")
        {
            Path = [("id", "a%2Fb%20é"), ("rest", "x/y%2Fz")],
            Query = [("limit", "1"), ("limit", "2"), ("q", "\"},{\\\"@op\":1 é😀")],
            Headers = [("X-tenant", "o'neil")],
            Stage = [("flag", "on")],
        };

        (await Text(request)).ShouldBe("a/b é|x/y/z|2|o'neil|\"},{\\\"@op\":1 é😀|203.0.113.7|-|1795353046000|on");
    }

    [Fact]
    public async Task What_is_absent_is_the_default_and_what_is_required_a_problem()
    {
        var request = new ProxyEvent("GET", "/texts/{id}/{rest+}") { Path = [("id", "1"), ("rest", "2")], Query = [("limit", "many")] };

        (await Errors(request)).ShouldBe(["limit: The value 'many' is not valid for limit.", "x-Tenant: The x-Tenant field is required."]);
    }

    [Theory]
    [InlineData("tag=a&tag=b,c&n=1&n=22", "x-ids=p, q|x-ids=r", "a;b,c|1;22|p;q;r")]
    [InlineData("tag=", "x-ids=", "|-|-")]
    [InlineData("tag=a&tag=&n=", "", "a;|-|-")]
    public async Task A_repeated_key_or_header_is_a_list(string query, string headers, string expected) =>
        (await Text(new ProxyEvent("GET", "/lists") { Query = Pairs(query, '&'), Headers = Pairs(headers, '|') })).ShouldBe(expected);

    [Fact]
    public async Task A_bad_item_of_a_list_is_named() =>
        (await Errors(new ProxyEvent("GET", "/lists") { Query = [("tag", "a"), ("n", "1"), ("n", "1,2"), ("n", "x")] }))
            .ShouldBe(["n: The value '1,2' is not valid for n.", "n: The value 'x' is not valid for n."]);

    [Fact]
    public async Task Maps_and_single_values_read_the_same_members() =>
        (await Text(new ProxyEvent("GET", "/maps") { Query = [("a", "1"), ("b", "2")], Headers = [("X-h", "v")] })).ShouldBe("2|v|1|v|v");

    [Fact]
    public async Task An_event_without_maps_has_empty_ones() => (await Text(new ProxyEvent("GET", "/maps"))).ShouldBe("0||||");

    [Fact]
    public async Task Values_of_the_authorizer_are_bound() =>
        (await Text(new ProxyEvent("GET", "/caller") { Authorizer = new() { ["role"] = "admin", ["claims"] = new JsonObject { ["cognito:groups"] = "a,b" } } }))
            .ShouldBe("admin|a;b|{\"cognito:groups\":\"a,b\"}");

    [Fact]
    public async Task A_missing_value_of_the_authorizer_is_401()
    {
        var response = await Response(new ProxyEvent("GET", "/caller"));

        ((int)response["statusCode"]!).ShouldBe(401);
        ((string)response["body"]!).ShouldContain("\"role\":[\"The role field is required.\"]");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_is_read_from_its_text_and_from_base64(bool isBase64)
    {
        const string Body = """{ "name":"\"é😀\\", "lines":[{"sku":"a","quantity":2}] }""";
        var request = Post("POST", "/orders", isBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(Body)) : Body) with { IsBase64 = isBase64, Query = [("dry", "true")] };

        (await Text(request)).ShouldBe("""{"name":"\"é\uD83D\uDE00\\True","lines":[{"sku":"a","quantity":2}]}""");
    }

    [Fact]
    public async Task Problems_of_a_body_have_paths_within_it() =>
        (await Errors(Post("POST", "/orders", """{"name":"n","lines":[{"sku":"a","quantity":"x"},{"quantity":1}]}""")))
            .ShouldBe(["lines[0].quantity: The supplied value is invalid for quantity.", "lines[1].sku: The sku field is required."]);

    [Theory]
    [InlineData("""{"name":"a"},"x":{}""", "$: The request body is not valid JSON.")]
    [InlineData("""{"name":"a"}}""", "$: The JSON is not valid.")]
    [InlineData("""{"name":"a"},{""", "$: The JSON is not valid.")]
    [InlineData("""{"name":""", "name: The JSON is not valid.")]
    [InlineData("name", "$: The JSON is not valid.")]
    [InlineData("null", "$: A non-empty request body is required.")]
    [InlineData("\"\"", "$: The supplied value is invalid.")]
    [InlineData(null, "$: A non-empty request body is required.")]
    public async Task A_body_that_is_no_order_is_400(string? body, string start) =>
        (await Errors(Post("POST", "/orders", body))).ShouldHaveSingleItem().ShouldStartWith(start);

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/vnd.shop+json; charset=utf-8", 200)]
    [InlineData("APPLICATION/JSON", 200)]
    public async Task A_body_of_another_media_type_is_415(string type, int status)
    {
        var response = await Response(Post("POST", "/orders", """{"name":"a"}""") with { Headers = [("content-Type", type)] });

        ((int)response["statusCode"]!).ShouldBe(status);
        if (status == 415)
        {
            ((string)response["body"]!).ShouldBe(
                """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.16","title":"Unsupported Media Type","status":415,"errors":{"$":["The media type of the request body must be application/json."]}}""");
        }
    }

    [Theory]
    [InlineData("POST", "/pictures", "image/png", 200, "")]
    [InlineData("POST", "/pictures", "IMAGE/WEBP", 200, "")]
    [InlineData("POST", "/pictures", "image/gif", 415, "image/png or image/webp")]
    [InlineData("PATCH", "/orders", "application/merge-patch+json", 200, "")]
    [InlineData("PATCH", "/orders", "application/json", 415, "application/merge-patch+json")]
    public async Task An_operation_takes_the_media_types_that_it_declares(string method, string resource, string type, int status, string names)
    {
        var response = await Response(Post(method, resource, """{"name":"a"}""") with { Headers = [("Content-Type", type)] });

        ((int)response["statusCode"]!).ShouldBe(status);
        ((string)response["body"]!).ShouldContain(status == 415 ? $"must be {names}." : "");
    }

    [Fact]
    public async Task Members_of_a_body_are_bound() =>
        (await Text(Post("PUT", "/orders", """{"NAME":"n","lines":[],"other":{"name":"x"}}"""))).ShouldBe("n|0");

    [Theory]
    [InlineData(null, "none")]
    [InlineData("null", "none")]
    [InlineData("""{"name":"a"}""", "a")]
    public async Task A_body_can_be_absent(string? body, string expected) => (await Text(Post("POST", "/optional", body))).ShouldBe(expected);

    [Fact]
    public async Task A_form_is_bound() =>
        (await Text(new ProxyEvent("POST", "/form") { Body = "name=a+b%26&n=1&n=2", Headers = [("Content-Type", "application/x-www-form-urlencoded")] })).ShouldBe("a b&|1;2");

    [Theory]
    [InlineData("a\"\\{}\n", "a\"\\{}\n")]
    [InlineData("{}", "{}")]
    [InlineData(null, "")]
    public async Task A_raw_text_is_as_the_client_sent_it(string? body, string expected) =>
        (await Text(new ProxyEvent("POST", "/text") { Body = body, Headers = [("Content-Type", "text/plain")] })).ShouldBe(expected);

    [Fact]
    public async Task Raw_bytes_come_in_base64() =>
        (await Text(new ProxyEvent("POST", "/bytes") { Body = Convert.ToBase64String([0, 255, 34]), IsBase64 = true, Headers = [("Content-Type", "image/png")] }))
            .ShouldBe("00FF22image/png");

    [Fact]
    public async Task The_whole_request_is_what_a_custom_integration_passes_on()
    {
        var request = new ProxyEvent("PATCH", "/whole/{id}")
        {
            Path = [("id", "a%20b")],
            Query = [("q", "1"), ("q", "2")],
            Headers = [("X-H", "v")],
            Body = """{"a":[1]}""",
            Authorizer = new() { ["role"] = "r" },
        };

        (await Text(request)).ShouldBe(
            """{"method":"PATCH","authcontext":{"role":"r"},"body-json":{"a":[1]},"params":{"path":{"id":"a%20b"},"querystring":{"q":"2"},"header":{"X-H":"v"}}}""");
    }

    [Fact]
    public async Task A_custom_operation_beside_them_keeps_its_payload() =>
        (await Api.Value.CallAsync("""{"@op":"Custom","a":"x"}""")).ShouldBe("\"x\"");

    [Theory]
    [InlineData("""{"resource":"/orders","httpMethod":"DELETE"}""", "no proxy operation for DELETE /orders")]
    [InlineData("""{"resource":"/custom","httpMethod":"GET"}""", "no proxy operation for GET /custom")]
    [InlineData("""{"version":"2.0","routeKey":"GET /orders"}""", "payload format 1.0")]
    [InlineData("""{"@op":"Place","order":{}}""", "must be the event of API Gateway")]
    public async Task An_event_without_an_operation_is_an_error_that_says_why(string payload, string why) =>
        (await Should.ThrowAsync<InvalidOperationException>(() => Api.Value.CallAsync(payload))).Message.ShouldContain(why);

    [Theory]
    [InlineData("TraceParent", true)]
    [InlineData("x-traceparent", false)]
    public void The_trace_that_called_is_in_a_header_of_the_event(string name, bool isFound)
    {
        var request = new ProxyEvent("GET", "/lists") { Headers = [("a", "b"), (name, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")] };

        Runtime.TraceParents.TryReadHeader(Encoding.UTF8.GetBytes(request.ToString()), out var context).ShouldBe(isFound);
        context.SpanId.ToString().ShouldBe(isFound ? "b7ad6b7169203331" : "0000000000000000");
    }

    private static ProxyEvent Post(string method, string resource, string? body) => new(method, resource) { Body = body };

    private static (string Name, string Value)[] Pairs(string text, char separator) =>
        [.. text.Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(parts => (parts[0], parts[1]))];

    private static async Task<JsonNode> Response(ProxyEvent request) => JsonNode.Parse(await Api.Value.CallAsync(request.ToString()))!;

    private static async Task<string> Text(ProxyEvent request)
    {
        var response = await Response(request);
        var body = (string)response["body"]!;
        ((int)response["statusCode"]!).ShouldBe(200, body);
        return body.StartsWith('"') ? JsonNode.Parse(body)!.GetValue<string>() : body;
    }

    private static async Task<string[]> Errors(ProxyEvent request)
    {
        var response = await Response(request);
        ((int)response["statusCode"]!).ShouldBe(400, (string)response["body"]!);
        ((string)response["headers"]!["Content-Type"]!).ShouldBe("application/problem+json");
        return [.. JsonNode.Parse((string)response["body"]!)!["errors"]!.AsObject().SelectMany(e => e.Value!.AsArray().Select(message => $"{e.Key}: {message}"))];
    }
}
