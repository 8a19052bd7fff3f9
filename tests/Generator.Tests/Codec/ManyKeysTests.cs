using System.Text.Json;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Tests.DeployFiles.Backends;
using Sluice.Generator.Tests.DeployFiles.Rendering;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>A loop of a template ends after 1,000 iterations: a request with more query keys or headers is refused, and none of them is lost.</summary>
public sealed class ManyKeysTests
{
    private const string ManyQueryKeys = "The request has too many query keys: more than 1,000.";
    private const string ManyHeaders = "The request has too many headers: more than 1,000.";

    private static readonly Generated Code = Generated.From("""
        using System.Collections.Generic;
        using Sluice;
        [assembly: RestApi("Keys")]
        [assembly: Cors("https://a.example", "https://b.example")]
        [LambdaFunction]
        public static class Keys
        {
            [HttpPost("/optional", OperationId = "Optional")]
            public static string Optional([FromQuery] bool dryRun = false, [FromHeader("x-a")] string? a = null) => dryRun + "," + a;
            [HttpPost("/required", OperationId = "Required")]
            public static string Required([FromQuery] bool dryRun, [FromHeader("x-a")] string a) => dryRun + "," + a;
            [HttpPost("/maps", OperationId = "Maps")]
            public static int Maps([FromQuery] IReadOnlyDictionary<string, string> query, [FromHeader] Dictionary<string, string> headers)
                => query.Count + headers.Count;
            [HttpPost("/none", OperationId = "None")] public static int None([FromBody] int? body) => 7;
        }
        [LambdaFunction]
        public static class Everything
        {
            [HttpPost("/all", OperationId = "All")] public static int All(MethodRequest request) => request.Params.QueryString.Count + request.Params.Header.Count;
        }
        [HttpBackend("https://backend.example/"), DisableCors]
        public interface IBackends
        {
            [HttpPost("/http"), MapStatus("404", 404)]
            void Http([FromQuery, To.Body("dryRun")] bool? dryRun, [FromHeader("x-a"), To.Body("a")] string? a);
            [HttpPost("/passed"), MapStatus("4xx", 400, PassBody = true)] string[] Passed([FromQuery, To.Body("dryRun")] bool? dryRun);
            [HttpPost("/mapped")] void Mapped([FromQuery] bool? dryRun);
        }
        [DisableCors]
        public interface IServices
        {
            [HttpPost("/sqs"), SqsSendMessage("jobs"), Returns(202)] void Sqs([FromQuery] bool? dryRun);
            [HttpPost("/kinesis"), KinesisPutRecord("stream"), Returns(202)] void Kinesis([FromHeader("x-a")] string? a);
            [HttpPost("/body"), SqsSendMessage("jobs"), Returns(202)] void Whole([FromBody] string[] body);
        }
        """);

    private static readonly Built Files = Built.Of(Code);
    private static readonly Lazy<RunningApi> Running = new(() => RunningApi.Start(Code, "Keys"));
    private static readonly Lazy<RunningApi> Everything = new(() => RunningApi.Start(Code, "Everything"));

    [Theory]
    [InlineData("Optional", "\"True,v\"")]
    [InlineData("Required", "\"True,v\"")]
    [InlineData("Maps", "2000")]
    [InlineData("All", "2000")]
    public async Task As_many_keys_as_a_loop_reads_arrive_whole(string operation, string answer) =>
        (await Api(operation).CallAsync(Request(operation, Some(query: 1000, headers: 1000)))).ShouldBe(answer);

    [Theory]
    [InlineData("Optional")]
    [InlineData("Required")]
    [InlineData("Maps")]
    [InlineData("All")]
    public async Task One_more_is_400_that_says_so_and_nothing_else(string operation)
    {
        (await Api(operation).ErrorsAsync(Request(operation, Some(query: 1001, headers: 2)))).ShouldBe(["$: " + ManyQueryKeys]);
        (await Api(operation).ErrorsAsync(Request(operation, Some(query: 2, headers: 1001)))).ShouldBe(["$: " + ManyHeaders]);
        (await Api(operation).ErrorsAsync(Request(operation, Some(query: 1200, headers: 1200)))).ShouldBe(["$: " + ManyHeaders]);
    }

    [Theory]
    [InlineData("None", "7")]
    [InlineData("Optional", "\"False,\"")]
    public async Task A_client_cannot_write_the_member_that_says_so(string operation, string answer)
    {
        var request = new Request { Query = [new("@manyKeys", "headers"), new("many", "x")], Headers = [new("@manyKeys", "headers")], Body = "{\"@manyKeys\":\"headers\"}" };

        (await Api(operation).CallAsync(Request(operation, request with { Body = operation == "None" ? "1" : request.Body }))).ShouldBe(answer);
    }

    [Fact]
    public void An_operation_without_such_values_does_not_count_them()
    {
        Files["vtl/None/request.vtl"].ShouldNotContain("1000");
        Files["vtl/Whole/request.vtl"].ShouldNotContain("1000");
        Files.Integration("/mapped", "post").ToString().ShouldNotContain("1000");
    }

    [Fact]
    public void An_endpoint_gets_no_JSON_and_the_clients_response_is_the_problem_whatever_it_answers()
    {
        Request("Http", Some(query: 1000, headers: 1)).ShouldBe("{\"dryRun\":\"true\",\"a\":\"v\"}");
        Request("Http", Some(query: 1001, headers: 1)).ShouldBe(ManyQueryKeys);
        Request("Http", Some(query: 1, headers: 1001)).ShouldBe(ManyHeaders);

        var responses = Responses("/http");
        responses.Count.ShouldBe(3);
        responses.ShouldAllBe(template => Refuses(template, Some(1001, 1), ManyQueryKeys) && Refuses(template, Some(1, 1001), ManyHeaders));
        Engine.Render(responses[0], [Some(1000, 1000)]).Single().ShouldSatisfyAllConditions(
            rendered => rendered.Text.ShouldBe(""), rendered => rendered.Status.ShouldBeNull());
    }

    [Fact]
    public void A_body_of_the_endpoint_still_passes_byte_for_byte()
    {
        Refuses(Responses("/passed").ShouldHaveSingleItem(), Some(1001, 1), ManyQueryKeys).ShouldBeTrue();
    }

    [Theory]
    [InlineData("$x ## the end", "$x ## the end\n#end")]
    [InlineData("## the start\n$x", "## the start\n$x#end")]
    [InlineData("", "#end")]
    public void A_comment_at_the_end_of_a_users_template_stays_one(string template, string whole)
    {
        ManyKeys.ResponseEnd("#set($many = '')", template).ShouldBe(whole);
        ManyKeys.ResponseEnd("", template).ShouldBe(template);
    }

    [Theory]
    [InlineData("Sqs", "/sqs", 1001, 1, ManyQueryKeys)]
    [InlineData("Kinesis", "/kinesis", 1, 1001, ManyHeaders)]
    public void A_service_gets_a_request_that_it_refuses_and_the_clients_response_is_400(string operation, string path, int query, int headers, string problem)
    {
        Request(operation, Some(query, headers)).ShouldBe("{}");
        Request(operation, Some(1000, 1000)).Length.ShouldBeGreaterThan(20);

        Responses(path).ShouldAllBe(template => Refuses(template, Some(query, headers), problem));
        Engine.Render(Responses(path)[0], [Some(1000, 1000)]).Single().Text.ShouldBe("");
    }

    [Fact]
    public void The_origin_is_found_behind_any_number_of_headers()
    {
        foreach (var name in (string[])["Origin", "origin"])
        {
            var request = new Request { Headers = [.. Some(0, 1200).Headers, new(name, "https://b.example")], Body = "null" };

            Engine.Render(Files["vtl/None/response.vtl"], [request]).Single().Headers["Access-Control-Allow-Origin"].ShouldBe("https://b.example");
        }
    }

    private static RunningApi Api(string operation) => (operation == "All" ? Everything : Running).Value;

    private static string Request(string operation, Request request) => Engine.Render(Files[$"vtl/{operation}/request.vtl"], [request]).Single().Text;

    // The values that the operations read come last.
    private static Request Some(int query, int headers) => new()
    {
        Query = [.. Keys(query - 1), .. query > 0 ? [new("dryRun", "true")] : Keys(0)],
        Headers = [.. Keys(headers - 1), .. headers > 0 ? [new("X-A", "v")] : Keys(0)],
        Body = "null",
    };

    private static IEnumerable<KeyValuePair<string, string>> Keys(int count) =>
        Enumerable.Range(0, Math.Max(0, count)).Select(number => KeyValuePair.Create("k" + number, ""));

    private static List<string> Responses(string path) =>
        [.. Files.Integration(path, "post").GetProperty("responses").EnumerateObject()
            .Where(response => response.Value.TryGetProperty("responseTemplates", out _))
            .Select(response => response.Value.GetProperty("responseTemplates").EnumerateObject().First().Value.GetString()!)];

    private static bool Refuses(string template, Request request, string problem)
    {
        var rendered = Engine.Render(template, [request]).Single();
        var body = JsonDocument.Parse(rendered.Text).RootElement;
        return rendered.Status == 400 && rendered.Headers["Content-Type"] == "application/problem+json"
            && body.GetProperty("status").GetInt32() == 400 && body.GetProperty("detail").GetString() == problem;
    }
}
