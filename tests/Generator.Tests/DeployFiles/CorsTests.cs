using System.Text.Json;
using Sluice.Generator.Emitting;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Tests.DeployFiles.Rendering;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles;

public sealed class CorsTests
{
    private const string Allowed = "Access-Control-Allow-Origin";

    [Fact]
    public void Without_the_attribute_there_is_nothing_of_it() =>
        DeployFilesEmitter.Emit(Apis.Orders).Items.ShouldAllBe(file => !file.Text.Contains("Access-Control") && !file.Text.Contains("\"options\""));

    [Fact]
    public void Every_path_answers_a_preflight_without_a_function()
    {
        var options = Path(Apis.Cors).GetProperty("options");
        var integration = options.GetProperty("x-amazon-apigateway-integration");

        integration.GetProperty("type").GetString().ShouldBe("mock");
        var headers = integration.GetProperty("responses").GetProperty("default").GetProperty("responseParameters");
        headers.GetProperty("method.response.header." + Allowed).GetString().ShouldBe("'https://app.example.com'");
        headers.GetProperty("method.response.header.Access-Control-Allow-Methods").GetString().ShouldBe("'GET,OPTIONS,POST'");
        headers.GetProperty("method.response.header.Access-Control-Allow-Headers").GetString().ShouldBe("'authorization,content-type,x-tenant,x.trace.id'");
        headers.GetProperty("method.response.header.Access-Control-Allow-Credentials").GetString().ShouldBe("'true'");
        headers.GetProperty("method.response.header.Vary").GetString().ShouldBe("'Origin'");
    }

    [Fact]
    public void Every_response_has_the_headers_errors_and_refusals_included()
    {
        var responses = Path(Apis.Cors).GetProperty("post").GetProperty("x-amazon-apigateway-integration").GetProperty("responses");
        foreach (var response in responses.EnumerateObject())
        {
            response.Value.GetProperty("responseParameters").GetProperty("method.response.header." + Allowed).GetString().ShouldNotBeNull();
        }

        var refusals = Document(Apis.Cors).GetProperty("x-amazon-apigateway-gateway-responses");
        foreach (var refusal in refusals.EnumerateObject())
        {
            refusal.Value.GetProperty("responseParameters").GetProperty("gatewayresponse.header." + Allowed).GetString().ShouldNotBeNull();
        }
    }

    [Fact]
    public void Code_that_answers_OPTIONS_keeps_it()
    {
        var own = Apis.Cors.Operations[0] with { HttpMethod = "OPTIONS", OperationId = "Own" };

        Path(Apis.Cors with { Operations = Apis.Cors.Operations.Items.Add(own).ToEquatableArray() })
            .GetProperty("options").GetProperty("operationId").GetString().ShouldBe("Own");
    }

    [Theory]
    [InlineData("Origin", "https://a.example", "https://a.example")]
    [InlineData("origin", "http://localhost:3000", "http://localhost:3000")]
    [InlineData("Origin", "https://a.example.evil", null)]
    [InlineData("Origin", "", null)]
    [InlineData("X-Origin", "https://a.example", null)]
    public void Of_several_origins_the_one_that_calls_is_named(string header, string origin, string? expected)
    {
        var templates = OperationTemplates.For(Apis.Optional.Operations[0], isNamed: false, Apis.Origins.Cors);
        var request = new Request { Headers = [KeyValuePair.Create(header, origin)], Body = "null" };
        foreach (var template in (string[])[templates.Response!, templates.Error, templates.Timeout, CorsTemplate.Emit(Apis.Origins.Cors)])
        {
            Engine.Render(template, [request]).Single().Headers.GetValueOrDefault(Allowed).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"*\", \"https://a.example\"")]
    [InlineData("\"*\", AllowCredentials = true")]
    [InlineData("\"https://a.example/\"")]
    [InlineData("\"https://A.example\"")]
    [InlineData("\"a.example\"")]
    [InlineData("\"https://a.example\", MaxAge = -1")]
    [InlineData("\"https://a.example\", ExposeHeaders = new[] { \"a'b\" }")]
    public void What_no_browser_would_act_on_is_an_error(string arguments) =>
        Generated.From(Source(arguments)).Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(["SLUICE007"]);

    [Fact]
    public void The_attribute_arrives_as_written()
    {
        var cors = Generated.From(Source("\"https://a.example:8443\", AllowCredentials = true, AllowHeaders = new[] { \"X-A\" }, MaxAge = 5"))
            .Step<ApiModel>(TrackingNames.Api).Single().Cors;

        cors.ShouldBe(new CorsModel
        {
            Origins = new[] { "https://a.example:8443" }.ToEquatableArray(),
            AllowCredentials = true,
            AllowHeaders = new[] { "X-A" }.ToEquatableArray(),
            MaxAge = 5,
        });
    }

    private static string Source(string arguments) => $$"""
        [assembly: RestApi("Api"), Cors({{arguments}})]

        [LambdaFunction]
        public static class F
        {
            [HttpGet("/")]
            public static string Get() => "";
        }
        """;

    private static JsonElement Path(ApiModel api) => Document(api).GetProperty("paths").GetProperty("/customers/{customerId}/orders");

    private static JsonElement Document(ApiModel api) =>
        JsonDocument.Parse(DeployFilesEmitter.Emit(api).Items.Single(file => file.Path == "openapi.json").Text).RootElement;
}
