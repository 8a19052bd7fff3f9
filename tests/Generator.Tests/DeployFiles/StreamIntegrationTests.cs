using System.Text.Json;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>What the deploy files say of an operation that streams its response.</summary>
public sealed class StreamIntegrationTests
{
    private const string Source = """
        [assembly: RestApi("Api"), Proxy]
        public sealed record Order(int Id);
        [LambdaFunction] public static class F
        {
            [HttpGet("/lines"), Produces("application/jsonl")] public static async IAsyncEnumerable<Order> Lines() { await Task.Yield(); yield return new(1); }
            [HttpGet("/events"), Produces("text/event-stream"), IntegrationTimeout(60000)] public static async IAsyncEnumerable<Order> Events() { await Task.Yield(); yield return new(1); }
            [HttpGet("/bytes"), Produces("application/pdf")] public static System.IO.Stream Bytes() => System.IO.Stream.Null;
            [HttpGet("/plain")] public static Order Plain() => new(1);
        }
        [LambdaFunction(SnapStart = true)] public static class S { [HttpGet("/snap"), Produces("application/x-ndjson")] public static async IAsyncEnumerable<Order> Snap() { await Task.Yield(); yield return new(1); } }
        """;

    private static readonly Lazy<(string Path, string Text)[]> Files = new(() =>
        [.. DeployFilesEmitter.Emit(Generated.From(Source).Step<ApiModel>(TrackingNames.Api).Single()).Items.Select(file => (file.Path, file.Text))]);

    [Fact]
    public void Its_integration_streams_for_as_long_as_API_Gateway_allows() =>
        Compact(Operation("openapi.json", "/lines").GetProperty("x-amazon-apigateway-integration")).ShouldBe(
            """{"type":"aws_proxy","httpMethod":"POST","uri":"arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2021-11-15/functions/arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:F/response-streaming-invocations","responseTransferMode":"STREAM","timeoutInMillis":900000,"passthroughBehavior":"when_no_match"}""");

    [Fact]
    public void A_timeout_of_its_own_is_kept() => Operation("openapi.json", "/events").GetProperty("x-amazon-apigateway-integration")
        .GetProperty("timeoutInMillis").GetInt32().ShouldBe(60_000);

    [Fact]
    public void An_operation_beside_it_is_as_before() =>
        Compact(Operation("openapi.json", "/plain").GetProperty("x-amazon-apigateway-integration")).ShouldEndWith(
            ":function:F/invocations\",\"passthroughBehavior\":\"when_no_match\"}");

    [Fact]
    public void The_stack_invokes_the_function_or_its_alias()
    {
        var template = File("template.json");

        template.ShouldContain("lambda:path/2021-11-15/functions/${F.Arn}/response-streaming-invocations\"");
        template.ShouldContain("lambda:path/2021-11-15/functions/${S.Alias}/response-streaming-invocations\"");
        template.ShouldContain("lambda:path/2015-03-31/functions/${F.Arn}/invocations\"");
        template.ShouldContain("\"responseTransferMode\": \"STREAM\"");
        template.ShouldNotContain("InvokeWithResponseStream", customMessage: "AWS's reference says that the action needs lambda:InvokeFunction.");
    }

    [Theory]
    [InlineData("/lines", """{"application/jsonl":{"schema":{"$ref":"#/components/schemas/Order"}}}""")]
    [InlineData("/events", """{"text/event-stream":{"schema":{"$ref":"#/components/schemas/Order"}}}""")]
    [InlineData("/bytes", """{"application/pdf":{}}""")]
    public void The_document_describes_an_item(string path, string content) =>
        Compact(Operation("openapi.json", path).GetProperty("responses").GetProperty("200").GetProperty("content")).ShouldBe(content);

    [Theory]
    [InlineData("/lines", "application/jsonl")]
    [InlineData("/events", "text/event-stream")]
    [InlineData("/bytes", "application/pdf")]
    [InlineData("/snap", "application/x-ndjson")]
    public void Generated_clients_read_a_stream_of_bytes(string path, string mediaType) =>
        Compact(Operation("openapi.client.json", path).GetProperty("responses").GetProperty("200").GetProperty("content")).ShouldBe(
            $"{{\"{mediaType}\":{{\"schema\":{{\"type\":\"string\",\"format\":\"binary\"}}}}}}");

    [Fact]
    public void Bytes_need_no_binary_media_type() => File("openapi.json").ShouldNotContain("binary-media-types");

    private static string File(string path) => Files.Value.Single(file => file.Path == path).Text;

    private static JsonElement Operation(string file, string path) =>
        JsonDocument.Parse(File(file)).RootElement.GetProperty("paths").GetProperty(path).GetProperty("get");

    private static string Compact(JsonElement element) =>
        element.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
