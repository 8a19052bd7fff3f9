using Sluice.Generator.Tests.DeployFiles.Rendering;

namespace Sluice.Generator.Tests.DeployFiles.Backends;

public sealed class HttpBackendTests
{
    private static readonly Built Api = Built.From("""
        [HttpBackend("https://${stageVariables.backendHost}/v1/", Timeout = 2500), SendHeader("x-source", "sluice"), MapStatus("404", 404)]
        public interface IStock
        {
            [HttpGet("/stock/{sku}"), Forward("GET", "/items/{sku}"), SendQuery("format", "json"), SendQuery("stage", "$context.stage")]
            [PassHeader("ETag"), PassHeader("x-total", As = "X-Total-Count"), MapStatus("4xx", 400), MapStatus("410", 404)]
            string[] Get([FromPath] string sku, [FromQuery("q")] string? search, [FromHeader("x-tenant"), To.Header("tenant")] string tenant, [FromQuery] string[]? color);

            [HttpPost("/stock/{sku}"), Forward("PUT", "/refills")]
            void Refill([To.Body("item")] string sku, [FromQuery, To.Body("urgent")] bool? now, [FromBody, To.Body("refill")] Dictionary<string, int> order);

            [HttpPost("/stock")] void Add([FromBody] Dictionary<string, int> item);
            [HttpPost("/count")] void Count();
            [HttpAny("/all/{proxy+}"), Forward("ANY", "/{proxy}", Proxy = true)] void All(string proxy);
        }
        """);

    [Fact]
    public void Each_value_goes_where_the_interface_says()
    {
        var integration = Api.Integration("/stock/{sku}", "get");

        integration.GetProperty("type").GetString().ShouldBe("http");
        integration.GetProperty("httpMethod").GetString().ShouldBe("GET");
        integration.GetProperty("uri").GetString().ShouldBe("https://${stageVariables.backendHost}/v1/items/{sku}");
        integration.GetProperty("timeoutInMillis").GetInt32().ShouldBe(2500);
        Built.Text(integration.GetProperty("requestParameters")).ShouldBe(
            """
            {"integration.request.header.tenant":"method.request.header.x-tenant","integration.request.header.x-source":"'sluice'","integration.request.path.sku":"method.request.path.sku","integration.request.querystring.color":"method.request.multivaluequerystring.color","integration.request.querystring.format":"'json'","integration.request.querystring.q":"method.request.querystring.q","integration.request.querystring.stage":"context.stage"}
            """);
    }

    [Fact]
    public void Every_source_of_a_mapping_is_declared() =>
        Api.Operation("/stock/{sku}", "get").GetProperty("parameters").EnumerateArray()
            .Select(parameter => parameter.GetProperty("in").GetString() + " " + parameter.GetProperty("name").GetString())
            .ShouldBe(["path sku", "query q", "header x-tenant", "query color"]);

    [Fact]
    public void Statuses_of_the_backend_select_disjoint_responses()
    {
        var responses = Api.Integration("/stock/{sku}", "get").GetProperty("responses");

        responses.EnumerateObject().Select(response => (response.Name, response.Value.GetProperty("statusCode").GetString()))
            .ShouldBe([("2[0-9][0-9]", "200"), ("(?!404|410)4[0-9][0-9]", "400"), ("404|410", "404"), ("default", "502")]);
        Api.Operation("/stock/{sku}", "get").GetProperty("responses").EnumerateObject().Select(response => response.Name).ShouldBe(["200", "400", "404", "502"]);
    }

    [Fact]
    public void Headers_of_success_are_handed_on_and_declared()
    {
        Built.Text(Api.Integration("/stock/{sku}", "get").GetProperty("responses").GetProperty("2[0-9][0-9]").GetProperty("responseParameters")).ShouldBe(
            """{"method.response.header.ETag":"integration.response.header.ETag","method.response.header.X-Total-Count":"integration.response.header.x-total"}""");
        Api.Operation("/stock/{sku}", "get").GetProperty("responses").GetProperty("200").GetProperty("headers").EnumerateObject()
            .Select(header => header.Name).ShouldBe(["ETag", "X-Total-Count"]);
    }

    [Fact]
    public void A_body_is_made_of_parameters_whatever_they_hold()
    {
        var request = new Request { Path = [KeyValuePair.Create("sku", "\",\"admin\":true,\"x\":\"")], Query = [KeyValuePair.Create("now", "o'neil")], Body = """{"a": 1}""" };

        var rendered = Engine.Render(Api["vtl/Refill/request.vtl"], [request]).Single();

        rendered.Text.ShouldBe("""{"item":"\",\"admin\":true,\"x\":\"","urgent":"o'neil","refill":{"a":1}}""");
    }

    [Fact]
    public void An_absent_value_is_no_member_of_the_body() =>
        Engine.Render(Api["vtl/Refill/request.vtl"], [new Request { Path = [KeyValuePair.Create("sku", "a")] }]).Single().Text.ShouldBe("""{"item":"a","refill":""}""");

    [Fact]
    public void A_body_that_passes_is_the_clients_and_one_that_nobody_declared_is_not()
    {
        Engine.Render(Api["vtl/Add/request.vtl"], [new Request { Body = """{ "a" : 1, }""" }]).Single().Text.ShouldBe("""{"a":1}""");
        Api["vtl/Count/request.vtl"].ShouldBe("{}");
        Api.Integration("/count", "post").GetProperty("passthroughBehavior").GetString().ShouldBe("never");
    }

    [Theory]
    [InlineData("{\"a\":[", "{\"a\":[", "\"{\\\"a\\\":[\"")]
    [InlineData("{\"it's", "{\"it's", "\"{\\\"it's\"")]
    [InlineData("", "\"\"", "\"\"")]
    [InlineData("null", "\"\"", "\"\"")]
    public void A_body_that_is_not_JSON_reaches_the_backend_as_the_clients_text(string body, string alone, string inside)
    {
        Engine.Render(Api["vtl/Add/request.vtl"], [new Request { Body = body }]).Single().Text.ShouldBe(alone);
        Engine.Render(Api["vtl/Refill/request.vtl"], [new Request { Path = [new("sku", "a")], Body = body }]).Single().Text.ShouldBe($$"""{"item":"a","refill":{{inside}}}""");
    }

    [Fact]
    public void A_proxy_has_no_templates_and_no_responses_of_its_own()
    {
        var integration = Api.Integration("/all/{proxy+}", "x-amazon-apigateway-any-method");

        integration.GetProperty("type").GetString().ShouldBe("http_proxy");
        integration.GetProperty("httpMethod").GetString().ShouldBe("ANY");
        integration.GetProperty("requestParameters").GetProperty("integration.request.path.proxy").GetString().ShouldBe("method.request.path.proxy");
        integration.TryGetProperty("responses", out _).ShouldBeFalse();
        Api.Paths.ShouldNotContain(path => path.StartsWith("vtl/All/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_backend_needs_no_function_and_no_permission() =>
        Api.Template.GetProperty("Resources").EnumerateObject().Select(resource => resource.Value.GetProperty("Type").GetString())
            .ShouldBe(["AWS::ApiGateway::RestApi", "AWS::ApiGateway::Deployment", "AWS::ApiGateway::Stage"]);
}
