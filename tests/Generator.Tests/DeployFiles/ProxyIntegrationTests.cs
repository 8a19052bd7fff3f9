using System.Text.Json;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>What the deploy files say of an operation with a proxy integration.</summary>
public sealed class ProxyIntegrationTests
{
    private const string Source = """
        [assembly: RestApi("Api"), Proxy, Cors("https://a.example")]
        [LambdaFunction] public static class F
        {
            [HttpGet("/lists"), Cache(60)] public static string Lists([FromQuery, System.ComponentModel.DataAnnotations.MaxLength(5)] DayOfWeek[] day, [FromHeader("x-ids")] int[]? ids = null) => "";
            [HttpGet("/picture"), Produces("image/png"), Throws<InvalidOperationException>(409)] public static byte[] Picture(int id) => [];
            [HttpGet("/custom"), Proxy(false)] public static string Custom([FromQuery] int[] n) => "";
        }
        [HttpBackend("https://example.com")] public interface I { [HttpGet("/backend"), Forward("GET", "/")] void Get(); }
        """;

    private static readonly Lazy<(string Path, string Text)[]> Files = new(() =>
        [.. DeployFilesEmitter.Emit(Generated.From(Source).Step<ApiModel>(TrackingNames.Api).Single()).Items.Select(file => (file.Path, file.Text))]);

    private static JsonElement Document => JsonDocument.Parse(Files.Value.Single(file => file.Path == "openapi.json").Text).RootElement;

    [Fact]
    public void Its_integration_has_no_templates_and_no_responses() =>
        Integration("/lists").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).ShouldBe(
            """{"cacheKeyParameters":["method.request.header.x-ids","method.request.querystring.day"],"type":"aws_proxy","httpMethod":"POST","uri":"arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:F/invocations","passthroughBehavior":"when_no_match"}""");

    [Fact]
    public void It_has_no_files_of_templates() =>
        Files.Value.Where(file => file.Path.StartsWith("vtl/", StringComparison.Ordinal)).Select(file => file.Path.Split('/')[1]).Distinct().ShouldBe(["Custom", "Get"]);

    [Fact]
    public void Repeated_keys_are_arrays_in_the_document()
    {
        var parameters = Document.GetProperty("paths").GetProperty("/lists").GetProperty("get").GetProperty("parameters");

        var day = parameters.EnumerateArray().Single(p => p.GetProperty("in").GetString() == "query");
        day.GetProperty("style").GetString().ShouldBe("form");
        day.GetProperty("explode").GetBoolean().ShouldBeTrue();
        day.GetProperty("schema").GetProperty("type").GetString().ShouldBe("array");
        day.GetProperty("schema").GetProperty("maxItems").GetInt32().ShouldBe(5);
        day.GetProperty("schema").GetProperty("items").GetProperty("enum").GetArrayLength().ShouldBe(7);
        var ids = parameters.EnumerateArray().Single(p => p.GetProperty("in").GetString() == "header");
        ids.TryGetProperty("explode", out _).ShouldBeFalse();
        ids.GetProperty("schema").GetProperty("items").GetProperty("type").GetString().ShouldBe("integer");
    }

    [Fact]
    public void A_list_of_a_custom_integration_stays_a_text()
    {
        var parameter = Document.GetProperty("paths").GetProperty("/custom").GetProperty("get").GetProperty("parameters")[0];

        parameter.GetProperty("schema").GetProperty("type").GetString().ShouldBe("string");
        parameter.TryGetProperty("explode", out _).ShouldBeFalse();
    }

    [Fact]
    public void Bytes_are_of_a_binary_media_type() =>
        Document.GetProperty("x-amazon-apigateway-binary-media-types").EnumerateArray().Select(t => t.GetString()).ShouldBe(["image/png"]);

    [Fact]
    public void The_declared_responses_are_those_of_a_custom_integration() =>
        Document.GetProperty("paths").GetProperty("/picture").GetProperty("get").GetProperty("responses").EnumerateObject().Select(r => r.Name)
            .ShouldBe(["200", "400", "409", "500", "504"]);

    [Fact]
    public void A_function_may_be_invoked_for_it() =>
        Files.Value.Single(file => file.Path == "template.json").Text.ShouldContain("/GET/lists\"");

    [Fact]
    public void An_operation_of_an_interface_is_not_concerned() => Integration("/backend").GetProperty("type").GetString().ShouldBe("http");

    private static JsonElement Integration(string path) =>
        Document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("x-amazon-apigateway-integration");
}
