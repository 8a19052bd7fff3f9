using System.Text.Json.Nodes;
using Sluice.Generator.Tests.DeployFiles.Backends;
using Sluice.Generator.Tests.DeployFiles.Rendering;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Upstream;

/// <summary>Each row of the guide's table about JSON: what Amazon's serializer does differently, without the setting and with it.</summary>
public sealed class JsonCompatibilityTests
{
    private const string Code = """
        using Amazon.Lambda.Annotations;
        using Amazon.Lambda.Annotations.APIGateway;
        [assembly: Amazon.Lambda.Core.LambdaSerializer(typeof(Amazon.Lambda.Serialization.SystemTextJson.DefaultLambdaJsonSerializer))]
        public class Data
        {
            public byte[] Bytes { get; set; } = new byte[0];
            public DateTime At { get; set; }
            public DateTime? Maybe { get; set; }
            public List<DateTime> All { get; set; } = new();
            public int Count { get; set; }
        }
        public class F
        {
            [LambdaFunction(ResourceName = "Post"), RestApi(LambdaHttpMethod.Post, "/post")] public Data Post([FromBody] Data data) => data;
            [LambdaFunction(ResourceName = "Maybe"), RestApi(LambdaHttpMethod.Post, "/maybe")] public string Maybe([FromBody] Data? data) => data is null ? "none" : "some";
            [LambdaFunction(ResourceName = "Bytes"), RestApi(LambdaHttpMethod.Get, "/bytes")] public byte[] Bytes() => new byte[] { 1, 2, 255 };
            [LambdaFunction(ResourceName = "Number"), RestApi(LambdaHttpMethod.Get, "/number")] public int Number([FromQuery] int n) => n;
            [LambdaFunction(ResourceName = "Text"), RestApi(LambdaHttpMethod.Get, "/text")] public string? Text([FromQuery] string? t) => t;
            [LambdaFunction(ResourceName = "Time"), RestApi(LambdaHttpMethod.Get, "/time")] public DateTime Time() => new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc);
        }
        """;

    private const string Setting = "[assembly: Sluice.JsonSettings(Compatibility = Sluice.JsonCompatibility.Amazon)]";

    private static readonly Dictionary<bool, Generated> All = new() { [false] = UpstreamCode.Generate(Code), [true] = UpstreamCode.Generate(Code, Setting) };

    [Theory]
    [InlineData(false, "\"AQL/\"", "\"AQL/\"")]
    [InlineData(true, "[1,2,255]", "[1,2,255]")]
    [InlineData(true, "\"AQL/\"", "[1,2,255]")]
    [InlineData(true, "[]", "[]")]
    public async Task Bytes_are_an_array_with_the_setting(bool isSet, string bytes, string written)
    {
        JsonNode.Parse(await Start(isSet, "Post").CallAsync($$$"""{"data":{"Bytes":{{{bytes}}}}}"""))!["Bytes"]!.ToJsonString().ShouldBe(written);
        (await Start(isSet, "Bytes").CallAsync("{}")).ShouldBe(isSet ? "[1,2,255]" : "\"AQL/\"");
    }

    [Theory]
    [InlineData(false, "[1,2,255]", "Bytes: The supplied value is invalid for Bytes.")]
    [InlineData(true, "[1,256]", "Bytes[1]: The supplied value is invalid for Bytes[1].")]
    [InlineData(true, "[\"1\"]", "Bytes[0]: The supplied value is invalid for Bytes[0].")]
    [InlineData(true, "\"?\"", "Bytes: The supplied value is invalid for Bytes.")]
    public async Task Other_bytes_are_refused(bool isSet, string bytes, string problem) =>
        (await Start(isSet, "Post").ErrorsAsync($$$"""{"data":{"Bytes":{{{bytes}}}}}""")).ShouldBe([problem]);

    [Theory]
    [InlineData("1704153600", "2024-01-02T00:00:00Z")]
    [InlineData("1704153600.5", "2024-01-02T00:00:00.5Z")]
    [InlineData("-1", "1969-12-31T23:59:59Z")]
    [InlineData("\"2024-01-02T00:00:00Z\"", "2024-01-02T00:00:00Z")]
    public async Task A_time_may_be_a_number_with_the_setting(string time, string written)
    {
        var json = JsonNode.Parse(await Start(true, "Post").CallAsync($$$"""{"data":{"At":{{{time}}},"Maybe":{{{time}}},"All":[{{{time}}}]}}"""))!;

        ((string)json["At"]!).ShouldBe(written);
        ((string)json["Maybe"]!).ShouldBe(written);
        ((string)json["All"]![0]!).ShouldBe(written);
    }

    [Theory]
    [InlineData(false, "1704153600")]
    [InlineData(true, "1e300")]
    [InlineData(true, "253402300800")]
    [InlineData(true, "-62135596801")]
    [InlineData(true, "true")]
    [InlineData(true, "\"1704153600\"")]
    public async Task Another_time_is_refused(bool isSet, string time) =>
        (await Start(isSet, "Post").ErrorsAsync($$$"""{"data":{"At":{{{time}}}}}""")).ShouldBe(["At: The supplied value is invalid for At."]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_null_is_400_as_a_missing_one_is(bool isSet)
    {
        foreach (var operation in (string[])["Post", "Maybe"])
        {
            Rendered(isSet, operation, "null").ShouldBe(Rendered(isSet, operation, ""));
            (await Start(isSet, operation).ErrorsAsync(Rendered(isSet, operation, "null"))).ShouldBe(["$: A non-empty request body is required."]);
        }
    }

    [Fact]
    public async Task A_number_in_quotes_is_refused_with_the_setting()
    {
        (await Start(false, "Post").CallAsync("""{"data":{"Count":"3"}}""")).ShouldContain("\"Count\":3");
        (await Start(true, "Post").ErrorsAsync("""{"data":{"Count":"3"}}""")).ShouldBe(["Count: The supplied value is invalid for Count."]);
        (await Start(true, "Post").CallAsync("""{"data":{"Count":3}}""")).ShouldContain("\"Count\":3");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_comma_at_the_end_is_accepted_by_API_Gateway(bool isSet) =>
        (await Start(isSet, "Post").CallAsync(Rendered(isSet, "Post", "{\"Count\":3,}"))).ShouldContain("\"Count\":3");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_empty_query_value_is_the_default(bool isSet) => (await Start(isSet, "Number").CallAsync("""{"n":""}""")).ShouldBe("0");

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "null")]
    public async Task A_text_that_is_null_is_JSON_with_the_setting(bool isSet, string body)
    {
        ((string)JsonNode.Parse(await Start(isSet, "Text").CallAsync("{}"))!["body"]!).ShouldBe(body);
        ((string)JsonNode.Parse(await Start(isSet, "Text").CallAsync("""{"t":"a"}"""))!["body"]!).ShouldBe("a");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_time_as_result_is_ISO_8601(bool isSet) => (await Start(isSet, "Time").CallAsync("{}")).ShouldBe("\"2024-01-02T00:00:00Z\"");

    [Fact]
    public void The_schema_of_bytes_follows_the_setting()
    {
        var schema = JsonNode.Parse(Built.Of(All[true])["openapi.json"])!["components"]!["schemas"]!.AsObject().Single(s => s.Key.Contains("Data", StringComparison.Ordinal)).Value!;

        ((string)schema["properties"]!["Bytes"]!["type"]!).ShouldBe("array");
        ((string)schema["properties"]!["Bytes"]!["items"]!["type"]!).ShouldBe("integer");
    }

    private static RunningApi Start(bool isSet, string function)
    {
        All[isSet].Complaints.ShouldBeEmpty();
        return RunningApi.Start(All[isSet], function);
    }

    private static string Rendered(bool isSet, string operation, string body) =>
        Engine.Render(Built.Of(All[isSet])[$"vtl/{operation}/request.vtl"], [new Request { Body = body }]).Single().Text;
}
