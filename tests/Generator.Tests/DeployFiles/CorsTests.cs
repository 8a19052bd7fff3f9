using System.Text.Json;
using Sluice.Generator.Emitting;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Pipeline;
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

    [Fact]
    public void An_operation_has_what_its_method_or_type_says_before_what_the_assembly_says()
    {
        var document = Document(Scoped);

        Origin(document, "/assembly", "get", "200").ShouldBe("'https://assembly.example'");
        Origin(document, "/type", "get", "200").ShouldBe("'https://type.example'");
        Origin(document, "/method", "get", "500").ShouldBe("'https://method.example'");
        Origin(document, "/constant", "get", "200").ShouldBe("'*'");
        Origin(document, "/closed", "get", "200").ShouldBeNull();
        Paths(document).GetProperty("/closed").TryGetProperty("options", out _).ShouldBeFalse();
        Preflight(document, "/method", "Access-Control-Max-Age").ShouldBe("'5'");
    }

    [Fact]
    public void A_preflight_speaks_for_the_methods_that_ask_for_it()
    {
        var document = Document(Scoped);

        Preflight(document, "/mixed", "Access-Control-Allow-Methods").ShouldBe("'OPTIONS,POST'");
        Preflight(document, "/mixed", "Access-Control-Allow-Headers").ShouldBe("'content-type,x-post'");
        Preflight(document, "/any", "Access-Control-Allow-Methods").ShouldBe("'GET,HEAD,POST,PUT,PATCH,OPTIONS'");
    }

    [Fact]
    public void The_gateways_own_refusals_are_the_whole_apis()
    {
        Refusal(Document(Scoped)).ShouldBe("'https://assembly.example'");
        Refusal(Document(From(ScopedSource.Replace("[assembly: Cors(\"https://assembly.example\")]", "", StringComparison.Ordinal)))).ShouldBeNull();
    }

    [Theory]
    [InlineData("[HttpGet(\"/\"), Cors(\"https://a.example\")] public string A() => \"\"; [HttpPost(\"/\"), [|Cors(\"https://b.example\")|]] public string B() => \"\";")]
    [InlineData("[HttpGet(\"/\"), [|Cors(\"https://a.example\", AllowCredentials = true)|]] public string A() => \"\"; [HttpPost(\"/\")] public string B() => \"\";")]
    [InlineData("[HttpGet(\"/\"), Produces(\"image/png\"), [|Cors(\"https://a.example\", \"https://b.example\")|]] public byte[] A() => [];")]
    [InlineData("[HttpGet(\"/\"), [|Cors|]] public string A() => \"\";")]
    public void What_cannot_be_is_an_error_where_it_is_written(string members)
    {
        var marked = "[assembly: RestApi(\"Api\"), Cors(\"https://a.example\")]\n[LambdaFunction] public sealed class F { " + members + " }";
        var source = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

        var diagnostic = Generated.From(source).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe("SLUICE007");
        diagnostic.Location.SourceSpan.Start.ShouldBe(marked.IndexOf("[|", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Origin", "https://a.example", "https://a.example")]
    [InlineData("origin", "http://localhost:3000", "http://localhost:3000")]
    [InlineData("Origin", "https://a.example.evil", null)]
    [InlineData("Origin", "", null)]
    [InlineData("X-Origin", "https://a.example", null)]
    public void Of_several_origins_the_one_that_calls_is_named(string header, string origin, string? expected)
    {
        var templates = new IntegrationPlans(Apis.Origins).For(Apis.Origins.Operations[0]).Responses.Select(response => response.Template!).ToList();
        templates.Count.ShouldBe(3);
        var request = new Request { Headers = [KeyValuePair.Create(header, origin)], Body = "null" };
        foreach (var template in templates.Append(CorsTemplate.Emit(Apis.Origins.Cors)))
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

    private const string ScopedSource = """
        [assembly: RestApi("Api")]
        [assembly: Cors("https://assembly.example")]

        [LambdaFunction]
        public sealed class F
        {
            [HttpGet("/assembly")] public string A() => "";
            [HttpGet("/method"), Cors("https://method.example", MaxAge = 5)] public string B() => "";
            [HttpGet("/closed"), DisableCors] public string C() => "";
            [HttpGet("/mixed"), DisableCors] public string D([FromHeader("x-get")] string x) => x;
            [HttpPost("/mixed"), Cors("https://method.example")] public string E([FromHeader("x-post")] string x) => x;
            [HttpAny("/any")] public string H() => "";
            [HttpDelete("/any"), DisableCors] public void I() { }
        }

        [LambdaFunction, Cors("https://type.example")]
        public sealed class G { [HttpGet("/type")] public string Get() => ""; }

        public interface I { [HttpGet("/constant"), Mock("{}"), Cors("*")] void Constant(); }
        """;

    private static ApiModel Scoped => From(ScopedSource);

    private static ApiModel From(string source)
    {
        var generated = Generated.From(source);
        generated.Diagnostics.ShouldBeEmpty();
        return generated.Step<ApiModel>(TrackingNames.Api).Single();
    }

    private static string? Origin(JsonElement document, string path, string method, string status) => Mapped(
        Paths(document).GetProperty(path).GetProperty(method).GetProperty("x-amazon-apigateway-integration").GetProperty("responses").EnumerateObject()
            .Single(response => response.Value.GetProperty("statusCode").GetString() == status).Value, "method.response.header." + Allowed);

    private static string? Preflight(JsonElement document, string path, string header) => Mapped(
        Paths(document).GetProperty(path).GetProperty("options").GetProperty("x-amazon-apigateway-integration").GetProperty("responses").GetProperty("default"), "method.response.header." + header);

    private static string? Refusal(JsonElement document) =>
        Mapped(document.GetProperty("x-amazon-apigateway-gateway-responses").GetProperty("THROTTLED"), "gatewayresponse.header." + Allowed);

    private static string? Mapped(JsonElement response, string name) =>
        response.TryGetProperty("responseParameters", out var parameters) && parameters.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement Paths(JsonElement document) => document.GetProperty("paths");

    private static JsonElement Path(ApiModel api) => Document(api).GetProperty("paths").GetProperty("/customers/{customerId}/orders");

    private static JsonElement Document(ApiModel api) =>
        JsonDocument.Parse(DeployFilesEmitter.Emit(api).Items.Single(file => file.Path == "openapi.json").Text).RootElement;
}
