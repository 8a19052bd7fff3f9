using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Codec.Proxies;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Cookies as parameters, and cookies of results.</summary>
public sealed class CookieTests
{
    private const string Source = """
        using System.ComponentModel.DataAnnotations;
        [assembly: RestApi("Api"), StageSettings(CacheSize = 0.5)]
        public sealed record Group([FromCookie("group-a")] int A, [FromCookie] string? Session = null) { [FromCookie] public int Size { get; init; } = 20; }
        public sealed class Known
        {
            public async ValueTask<FilterResult> InvokeAsync([FromCookie("session")] string session, [FromCookie] int? level, FilterContext context, FilterNext next)
            {
                context.Headers["x-session"] = session + "/" + level;
                return await next.InvokeAsync();
            }
        }
        [LambdaFunction] public static class F
        {
            [HttpGet("/text"), Cache(60)] public static string Text([FromCookie] string a, [FromCookie("__Host-b")] string? b, [FromCookie] int n = 7) => a + "|" + (b ?? "-") + "|" + n;
            [HttpGet("/checked")] public static int Checked([FromCookie, Range(1, 9)] int n) => n;
            [HttpGet("/group")] public static string Grouped([AsParameters] Group group, [FromHeader] string? cookie) => group.A + "|" + (group.Session ?? "-") + "|" + group.Size + "|" + cookie;
            [HttpGet("/filtered"), Filter<Known>] public static string Filtered([FromCookie] string session) => session;
            [HttpGet("/proxy"), Proxy] public static string Proxy([FromCookie] string a, [FromCookie("__Host-b")] string? b, [FromHeader] string[]? cookie, [FromCookie] int n = 7) => a + "|" + (b ?? "-") + "|" + n + "|" + cookie?.Length;
            [HttpGet("/guarded"), Proxy, Filter<Known>] public static string Guarded([FromCookie] string session) => session;
            [HttpPost("/set")] public static NoContent Set(int count = 1)
            {
                var result = Results.NoContent();
                result.AppendCookie("a", "x y", new() { HttpOnly = true });
                if (count > 1) { result.AppendCookie("b", "2"); }
                return result;
            }
            [HttpPost("/several"), Proxy] public static NoContent Several()
            {
                var result = Results.NoContent();
                result.AppendCookie("a", "1");
                result.AppendCookie("b", "2", new() { Path = null });
                result.DeleteCookie("c");
                return result;
            }
        }
        """;

    private static readonly Lazy<Generated> Code = new(() => Generated.From(Source));
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start(Code.Value, "F"));

    public static TheoryData<string, string> Headers => new()
    {
        { "a=1", "1|-|7" },
        { "a=1; __Host-b=2; n=3", "1|2|3" },
        { "a=1;__Host-b=2;  n=3 ", "1|2|3" },
        { "x=9; a=1;; =5; alone; n=3", "1|-|3" },

        // Percent-encoding is decoded once; what is not UTF-8 stays.
        { "a=%41%2C%253B; __Host-b=%zz%", "A,%3B|%zz%|7" },
        { "a=%ff", "%ff|-|7" },
        { "a=1+2", "1+2|-|7" },

        // Quotes are around a value.
        { "a=\"1 2\"; __Host-b=\"\"", "1 2||7" },
        { "a=\"; __Host-b=\"x", "\"|\"x|7" },

        // The last cookie of a name counts, and letter case.
        { "a=1; a=2", "2|-|7" },
        { "a=1; A=2; __host-b=3; N=4", "1|-|7" },
        { "a=b=c==", "b=c==|-|7" },
        { "a=", "|-|7" },
        { "a=1; n=", "1|-|7" },
        { "a=é\ud83d\ude00", "é\ud83d\ude00|-|7" },
        { "a=\\\",\\u0041\t", "\\\",\\u0041|-|7" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_cookie_is_read_from_the_header(string header, string expected)
    {
        JsonSerializer.Deserialize<string>(await Api.Value.CallAsync(Payload("Text", header))).ShouldBe(expected);
        Body(await Api.Value.CallAsync(Event("/proxy", ("a", "b"), ("CooKie", header)))).ShouldStartWith(expected + "|");
    }

    [Fact]
    public async Task A_proxy_operation_reads_all_headers()
    {
        Body(await Api.Value.CallAsync(Event("/proxy", ("Cookie", "a=\"1\"; n=4"), ("Cookie", "n=5"), ("Cookie", "__Host-b=\"2\"")))).ShouldBe("1|2|5|3");
        Body(await Api.Value.CallAsync(Event("/proxy", ("Cookie", ""), ("Cookie", "a=1")))).ShouldBe("1|-|7|2");
        (await Api.Value.CallAsync(Event("/proxy", ("Cookie", "")))).ShouldContain("The a field is required.");
        (await Api.Value.CallAsync(Event("/proxy"))).ShouldContain("The a field is required.");
    }

    [Theory]
    [InlineData("Text", null, "a: The a field is required.")]
    [InlineData("Text", "", "a: The a field is required.")]
    [InlineData("Text", "A=1; n=x", "n: The value 'x' is not valid for n.", "a: The a field is required.")]
    [InlineData("Checked", "n=", "n: The value '' is not valid for n.")]
    [InlineData("Checked", "n=10", "n: The field n must be between 1 and 9.")]
    [InlineData("Grouped", "Session=1", "group-a: The group-a field is required.")]
    [InlineData("Filtered", "level=x", "level: The value 'x' is not valid for level.", "session: The session field is required.")]
    public async Task Every_mistake_is_in_one_problem(string operation, string? header, params string[] expected) =>
        (await Api.Value.ErrorsAsync(Payload(operation, header))).ShouldBe(expected);

    [Fact]
    public async Task A_request_with_too_many_headers_has_one_problem() =>
        (await Api.Value.ErrorsAsync("""{"@op":"Text","@manyKeys":"headers"}""")).ShouldBe(["$: The request has too many headers: more than 1,000."]);

    [Fact]
    public async Task Members_of_a_group_and_arguments_of_a_filter_are_cookies()
    {
        JsonSerializer.Deserialize<string>(await Api.Value.CallAsync(Payload("Grouped", "group-a=1; session=s; size=3")[..^1] + ",\"cookie\":\"c\"}")).ShouldBe("1|s|3|c");
        JsonSerializer.Deserialize<string>(await Api.Value.CallAsync(Payload("Grouped", "group-a=1"))).ShouldBe("1|-|20|");
        (await Api.Value.CallAsync(Payload("Filtered", "session=s; level=4"))).ShouldContain("\"headers\":{\"x-session\":\"s/4\"}");
        (await Api.Value.CallAsync(Event("/guarded", ("cookie", "session=s")))).ShouldContain("\"x-session\":\"s/\"");
    }

    [Fact]
    public async Task A_custom_integration_sends_one_cookie()
    {
        (await Api.Value.CallAsync("""{"@op":"Set"}""")).ShouldContain("\"headers\":{\"Set-Cookie\":\"a=x%20y; path=/; httponly\"}");
        (await Should.ThrowAsync<InvalidOperationException>(() => Api.Value.CallAsync("""{"@op":"Set","count":"2"}"""))).Message.ShouldContain("[Proxy]");
    }

    [Fact]
    public async Task A_proxy_operation_sends_several() =>
        (await Api.Value.CallAsync(new ProxyEvent("POST", "/several").ToString())).ShouldContain(
            "\"multiValueHeaders\":{\"Set-Cookie\":[\"a=1; path=/\",\"b=2\",\"c=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/\"]}");

    [Fact]
    public void The_documents_declare_cookies()
    {
        var files = DeployFilesEmitter.Emit(Code.Value.Step<ApiModel>(TrackingNames.Api).Single()).Items;
        JsonNode Get(string file, string path) => JsonNode.Parse(files.Single(f => f.Path == file).Text)!["paths"]![path]!["get"]!;
        string[] Parameters(JsonNode operation) => [.. operation["parameters"]!.AsArray().Select(p => $"{p!["in"]} {p["name"]} {p["required"]}")];

        Parameters(Get("openapi.json", "/text")).ShouldBe(["header Cookie false"]);
        Get("openapi.json", "/text")["x-amazon-apigateway-integration"]!["cacheKeyParameters"]!.AsArray().Select(k => (string)k!).ShouldBe(["method.request.header.Cookie"]);
        Parameters(Get("openapi.json", "/group")).ShouldBe(["header cookie false"]);
        Parameters(Get("openapi.client.json", "/text")).ShouldBe(["cookie a true", "cookie __Host-b false", "cookie n false"]);
        files.Single(f => f.Path == "vtl/Text/request.vtl").Text.ShouldContain("#if($name.matches('(?i)cookie'))#set($cookies = $name)#end");
        files.Single(f => f.Path == "vtl/Set/request.vtl").Text.ShouldNotContain("ookie");
    }

    [Fact]
    public void Cookies_that_are_not_bound_take_no_memory()
    {
        static long Allocated(string header) => Api.Value.AllocatedBytesPerCall(System.Text.Encoding.UTF8.GetBytes(Payload("Text", header)));
        var others = string.Concat(Enumerable.Range(0, 100).Select(i => $"other{i}=\"%41%42\"; "));

        Allocated(others + "a=\"%41\"").ShouldBe(Allocated("a=A"));
    }

    private static string Payload(string operation, string? cookies) => cookies is null
        ? $"{{\"@op\":\"{operation}\"}}"
        : $"{{\"@op\":\"{operation}\",\"@cookies\":{JsonSerializer.Serialize(cookies)}}}";

    private static string Event(string resource, params (string, string)[] headers) => new ProxyEvent("GET", resource) { Headers = headers }.ToString();

    private static string Body(string response) => JsonSerializer.Deserialize<string>((string)JsonNode.Parse(response)!["body"]!)!;
}
