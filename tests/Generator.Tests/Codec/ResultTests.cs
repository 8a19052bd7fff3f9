using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Results that carry a status, texts as they are, and sequences.</summary>
public sealed class ResultTests
{
    private const string Source = """
        [assembly: RestApi("Api")]
        public sealed record Order(int Id, string? Note = null);
        [ResultStatus(418, Header = "X-Tea")] public sealed class Teapot : HttpResult<List<Order>> { public Teapot(string tea) : base(418, [new(7)]) => Headers["X-Tea"] = tea; }
        [LambdaFunction] public static class F
        {
            [HttpGet("/many/{kind}"), Problems(402, 423), Throws<ArgumentException>(409)]
            public static async Task<Results<Created<Order>, Ok, NotFound, Conflict<Order>, Problem, Teapot>> Many(string kind)
            {
                await Task.Yield();
                return kind switch
                {
                    "created" => Results.Created("/orders/1", new Order(1, "a\"b")),
                    "plain" => Results.Created(null, new Order(2)),
                    "ok" => Results.Ok(),
                    "missing" => Results.NotFound("No 'such' order."),
                    "conflict" => Results.Conflict(new Order(3)),
                    "problem" => Results.Problem(423, "Locked.", "Not now"),
                    "tea" => new Teapot("green"),
                    "throw" => throw new ArgumentException("thrown"),
                    _ => null!,
                };
            }

            [HttpGet("/one")] public static Ok<Order[]> One() => Results.Ok(new[] { new Order(1) });
            [HttpDelete("/one")] public static NoContent Delete() => Results.NoContent();
            [HttpPut("/one")] public static ValidationProblem Validate() => Results.ValidationProblem(new Dictionary<string, string[]> { ["a.b"] = ["x", "y"] });
            [HttpGet("/old")] public static PermanentRedirect Old() => Results.PermanentRedirect("/one?a=\"");
            [HttpGet("/busy")] public static TooManyRequests Busy() => Results.TooManyRequests(retryAfter: TimeSpan.FromSeconds(1.5));
            [HttpGet("/text"), Produces("text/plain")] public static string? Text(string? text) => text;
            [HttpGet("/html"), Produces("text/html")] public static Results<Ok<string>, NotFound<string>> Html(bool found) => found ? Results.Ok("<p>é\"") : new NotFound<string>("<p>no");
            [HttpGet("/hal"), Produces("application/hal+json")] public static Order Hal() => new(1);
            [HttpGet("/sequence"), Throws<InvalidOperationException>(409)] public static async IAsyncEnumerable<Order?> Sequence(int count, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
            {
                for (var i = 0; i < count; i++)
                {
                    await Task.Yield();
                    cancellation.ThrowIfCancellationRequested();
                    yield return i == 2 ? null : i < 4 ? new Order(i) : throw new InvalidOperationException("Too many.");
                }
            }

            [HttpGet("/later")] public static async Task<IAsyncEnumerable<int>> Later() { await Task.Yield(); return Numbers(); }
            [HttpGet("/bytes/{kind}"), Produces("image/png")] public static Results<Ok<byte[]>, NotFound, Conflict<byte[]>> Bytes(int kind) => kind switch { 0 => Results.Ok(new byte[] { 1, 2, 255 }), 1 => Results.NotFound(), 2 => Results.Conflict(new byte[] { 1 }), _ => WithHeader() };
            private static Ok<byte[]> WithHeader() { var ok = Results.Ok(new byte[1]); ((HttpResult)ok).Headers["X"] = "y"; return ok; }
            [HttpGet("/image"), Produces("image/png")] public static async Task<byte[]?> Image(bool some) { await Task.Yield(); return some ? [1] : null; }
            private static async IAsyncEnumerable<int> Numbers() { yield return 1; await Task.Yield(); yield return 2; }
        }
        """;

    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Source));
    private static readonly Lazy<JsonElement> Document = new(() =>
        JsonDocument.Parse(DeployFilesEmitter.Emit(Generated.From(Source).Step<ApiModel>(TrackingNames.Api).Single()).Items.Single(f => f.Path == "openapi.json").Text).RootElement);

    [Theory]
    [InlineData("created", 201, """{"Location":"/orders/1"}""", """{"id":1,"note":"a\"b"}""")]
    [InlineData("created\",\"@path\":\"/prod/v2/many/created/", 201, """{"Location":"/prod/v2/orders/1"}""", """{"id":1,"note":"a\"b"}""")]
    [InlineData("ok", 200, "{}", "")]
    [InlineData("missing", 404, """{"Content-Type":"application/problem+json"}""", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404,"detail":"No 'such' order."}""")]
    [InlineData("conflict", 409, "{}", """{"id":3,"note":null}""")]
    [InlineData("problem", 423, """{"Content-Type":"application/problem+json"}""", """{"title":"Not now","status":423,"detail":"Locked."}""")]
    [InlineData("tea", 418, """{"X-Tea":"green"}""", """[{"id":7,"note":null}]""")]
    [InlineData("throw", 409, """{"Content-Type":"application/problem+json"}""", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.10","title":"Conflict","status":409,"detail":"thrown"}""")]
    public async Task A_result_has_its_status_headers_and_body(string kind, int status, string headers, string body) =>
        await ShouldAnswer($$"""{"@op":"Many","kind":"{{kind}}"}""", status, headers, body);

    [Theory]
    [InlineData("""{"@op":"Delete"}""", 204, "{}", "")]
    [InlineData("""{"@op":"Validate"}""", 400, """{"Content-Type":"application/problem+json"}""", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"errors":{"a.b":["x","y"]}}""")]
    [InlineData("""{"@op":"Old"}""", 308, """{"Location":"/one?a=\""}""", "")]
    [InlineData("""{"@op":"Busy"}""", 429, """{"Content-Type":"application/problem+json","Retry-After":"2"}""", """{"title":"Too Many Requests","status":429}""")]
    [InlineData("""{"@op":"Text","text":"a \"b\"\n"}""", 200, """{"Content-Type":"text/plain; charset=utf-8"}""", "a \"b\"\n")]
    [InlineData("""{"@op":"Text"}""", 200, """{"Content-Type":"text/plain; charset=utf-8"}""", "")]
    [InlineData("""{"@op":"Html","found":"true"}""", 200, """{"Content-Type":"text/html; charset=utf-8"}""", "<p>é\"")]
    [InlineData("""{"@op":"Html","found":"false"}""", 404, """{"Content-Type":"text/html; charset=utf-8"}""", "<p>no")]
    [InlineData("""{"@op":"Sequence","count":"9"}""", 409, """{"Content-Type":"application/problem+json"}""", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.10","title":"Conflict","status":409,"detail":"Too many."}""")]
    public async Task Answers_beside_plain_success_are_envelopes(string payload, int status, string headers, string body) => await ShouldAnswer(payload, status, headers, body);

    [Theory]
    [InlineData("""{"@op":"Many","kind":"plain"}""", """{"id":2,"note":null}""")]
    [InlineData("""{"@op":"One"}""", """[{"id":1,"note":null}]""")]
    [InlineData("""{"@op":"Hal"}""", """{"id":1,"note":null}""")]
    [InlineData("""{"@op":"Sequence","count":"4"}""", """[{"id":0,"note":null},{"id":1,"note":null},null,{"id":3,"note":null}]""")]
    [InlineData("""{"@op":"Sequence","count":"0"}""", "[]")]
    [InlineData("""{"@op":"Later"}""", "[1,2]")]
    [InlineData("""{"@op":"Bytes","kind":"0"}""", "AQL/")]
    [InlineData("""{"@op":"Image","some":"true"}""", "AQ==")]
    [InlineData("""{"@op":"Image","some":"false"}""", "")]
    public async Task Plain_success_is_the_value_alone(string payload, string expected) => (await Api.Value.CallAsync(payload)).ShouldBe(expected);

    [Fact]
    public async Task Beside_bytes_every_answer_is_an_envelope()
    {
        await ShouldAnswer("""{"@op":"Bytes","kind":"1"}""", 404, """{"Content-Type":"application/problem+json"}""", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404}""");
        await ShouldAnswer("""{"@op":"Bytes","kind":"2"}""", 409, "{}", "\"AQ==\"");
        (await Should.ThrowAsync<InvalidOperationException>(Api.Value.CallAsync("""{"@op":"Bytes","kind":"3"}"""))).Message.ShouldContain("headers");
    }

    [Fact]
    public async Task No_result_at_all_is_an_error() =>
        (await Should.ThrowAsync<InvalidOperationException>(Api.Value.CallAsync("""{"@op":"Many","kind":"none"}"""))).Message.ShouldContain("returned null");

    [Fact]
    public void The_document_lists_every_status_with_what_it_holds()
    {
        var responses = Document.Value.GetProperty("paths").GetProperty("/many/{kind}").GetProperty("get").GetProperty("responses");

        responses.EnumerateObject().Select(r => $"{r.Name}: {Content(r.Value)}").ShouldBe([
            "201: Location application/json Order", "200: ", "400: application/problem+json Problem", "402: application/problem+json Problem", "404: application/problem+json Problem",
            "409: application/json Order application/problem+json Problem", "418: X-Tea application/json OrderList", "423: application/problem+json Problem",
            "500: Content-Type application/problem+json Problem", "504: Content-Type application/problem+json Problem",
        ]);
        Content(Response("/html", "200")).ShouldBe("Content-Type text/html ");
        Content(Response("/hal", "200")).ShouldBe("Content-Type application/hal+json Order");
        Content(Response("/sequence", "200")).ShouldBe("application/json OrderList");
        Content(Response("/old", "308")).ShouldBe("Location");
    }

    private static JsonElement Response(string path, string status) => Document.Value.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty(status);

    private static string Content(JsonElement response)
    {
        var headers = response.TryGetProperty("headers", out var h) ? h.EnumerateObject().Select(p => p.Name) : [];
        var content = response.TryGetProperty("content", out var c)
            ? c.EnumerateObject().Select(p => p.Name + " " + (p.Value.TryGetProperty("schema", out var schema) ? schema.GetProperty("$ref").GetString()!.Split('/')[^1] : ""))
            : [];
        return string.Join(' ', headers.Concat(content));
    }

    private static async Task ShouldAnswer(string payload, int status, string headers, string body)
    {
        var answer = await Api.Value.CallAsync(payload);
        answer.ShouldStartWith("{ \"sluice\":1,");
        var envelope = JsonNode.Parse(answer)!;
        ((int)envelope["status"]!).ShouldBe(status);
        JsonNode.DeepEquals(envelope["headers"], JsonNode.Parse(headers)).ShouldBeTrue(answer);
        ((string)envelope["body"]!).ShouldBe(body);
    }
}
