using System.Collections.Frozen;
using System.Text.Json;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests;

/// <summary>The steps of a request together, in memory.</summary>
public sealed class GatewayTests
{
    private const string Type = "\"type\":\"http\",\"httpMethod\":\"POST\",\"uri\":\"http://x/\"";

    [Theory]
    [InlineData("DELETE", "DELETE")]
    [InlineData("delete", "DELETE")]
    [InlineData("TRACE", "POST")]
    [InlineData(null, "POST")]
    public async Task A_header_may_change_the_method(string? header, string method)
    {
        var api = new TestApi(TestApi.Document(TestApi.MockPath("/a", "x-amazon-apigateway-any-method", responses: "\"default\":{\"statusCode\":\"200\",\"responseTemplates\":{\"application/json\":\"$context.httpMethod\"}}")));
        (await api.SendAsync("POST", "/prod/a", null, header is null ? [] : [("X-HTTP-Method-Override", header)])).Body.ShouldBe(method);
    }

    [Theory]
    [InlineData("when_no_match", "application/json", "application/json", "rendered")]
    [InlineData("when_no_match", "application/json", null, "rendered")]
    [InlineData("when_no_match", "application/json", "APPLICATION/JSON; charset=utf-8", "rendered")]
    [InlineData("when_no_match", "application/json", "application/xml", "sent")]
    [InlineData("when_no_templates", "application/json", "application/xml", "415")]
    [InlineData("when_no_templates", null, "application/xml", "sent")]
    [InlineData("never", "application/json", "application/json", "rendered")]
    [InlineData("never", "application/json", "application/xml", "415")]
    [InlineData("never", null, "application/json", "415")]
    [InlineData("never", "application/xml", null, "415")]
    [InlineData("never", "$default", "text/plain", "rendered")]
    public async Task The_content_type_chooses_the_template_and_passthrough_behavior_decides_without_one(
        string behavior, string? template, string? contentType, string expected)
    {
        var templates = template is null ? "" : $",\"requestTemplates\":{{\"{template}\":\"rendered\"}}";
        var backend = new FakeBackend { SelectionText = "200" };
        var api = new TestApi(TestApi.Document(TestApi.Path("/a", "post", $"{Type},\"passthroughBehavior\":\"{behavior}\"{templates},\"responses\":{{\"default\":{{\"statusCode\":200}}}}")), backend);
        var reply = await api.SendAsync("POST", "/prod/a", "sent", contentType is null ? [] : [("Content-Type", contentType)]);
        if (expected == "415")
        {
            reply.Status.ShouldBe(415);
            reply.Body.ShouldBe("{\"message\":\"Unsupported Media Type\"}");
            reply.Headers.Find("x-amzn-ErrorType").ShouldBe("BadRequestException");
            backend.Received.ShouldBeNull();
        }
        else
        {
            backend.ReceivedText.ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Templates_see_the_request_and_its_context()
    {
        const string Template = "{\"path\":\"$input.params('id')\",\"query\":\"$input.params('q')\",\"header\":\"$input.params('x-H')\",\"body\":$input.json('$.a'),"
            + "\"stage\":\"$context.stage\",\"resource\":\"$context.resourcePath\",\"full\":\"$context.path\",\"method\":\"$context.httpMethod\",\"ip\":\"$context.identity.sourceIp\","
            + "\"id\":\"$context.requestId\",\"v\":\"$stageVariables.v\",\"none\":\"$stageVariables.none$context.none$input.params('none')\"}";
        var backend = new FakeBackend { SelectionText = "200" };
        var stage = new StageSettings("prod", new Dictionary<string, string> { ["v"] = "1" }.ToFrozenDictionary());
        var api = new TestApi(TestApi.Document(TestApi.Path(
            "/orders/{id}", "post", $"{Type},\"requestTemplates\":{{\"application/json\":{JsonSerializer.Serialize(Template)}}},\"responses\":{{\"default\":{{\"statusCode\":200}}}}")), backend, stage);
        var reply = await api.SendAsync("POST", "/prod/orders/a%2Fb?q=x+y&q=z%26", "{\"a\":[1.5,\"\u00e9\"]}", ("x-H", "h1"));
        reply.Status.ShouldBe(200, reply.Detail);
        using var seen = JsonDocument.Parse(backend.ReceivedText!);
        string Seen(string name) => seen.RootElement.GetProperty(name).ToString();
        Seen("path").ShouldBe("a%2Fb");
        Seen("query").ShouldBe("z&");
        Seen("header").ShouldBe("h1");
        Seen("body").ShouldBe("[1.5,\"\u00e9\"]");
        Seen("stage").ShouldBe("prod");
        Seen("resource").ShouldBe("/orders/{id}");
        Seen("full").ShouldBe("/prod/orders/a%2Fb");
        Seen("method").ShouldBe("POST");
        Seen("ip").ShouldBe("127.0.0.1");
        Seen("id").ShouldBe(reply.Headers.Find("x-amzn-RequestId"));
        Seen("v").ShouldBe("1");
        Seen("none").ShouldBe("");
    }

    [Fact]
    public async Task The_context_has_the_recorded_keys_in_the_recorded_order()
    {
        const string Template = "#foreach($k in $context.keySet())$k #end|#foreach($k in $context.identity.keySet())$k #end|$context.get('identity')";
        var api = new TestApi(TestApi.Document(TestApi.MockPath("/a", responses: $"\"default\":{{\"statusCode\":200,\"responseTemplates\":{{\"application/json\":{JsonSerializer.Serialize(Template)}}}}}")));
        var parts = (await api.SendAsync("GET", "/prod/a")).Body.Split('|');

        // Within a bucket of Java's hash map the order is that of insertion, which nobody knows: these three pairs may stand either way round.
        string[] pairs = ["path accountId", "requestId identity", "domainName deploymentId", "principalOrgId sourceIp"];
        Ordered(parts[0], pairs).ShouldBe(Ordered("resourceId resourcePath httpMethod extendedRequestId requestTime path accountId protocol requestOverride stage domainPrefix requestTimeEpoch requestId identity domainName deploymentId responseOverride apiId ", pairs));
        Ordered(parts[1], pairs).ShouldBe(Ordered("cognitoIdentityPoolId accountId cognitoIdentityId caller sourceIp principalOrgId accessKey cognitoAuthenticationType cognitoAuthenticationProvider userArn userAgent user ", pairs));
        parts[2].ShouldBe("");
    }

    [Theory]
    [InlineData("no such order", 404)]
    [InlineData("no such order\nline 2", 500)]
    [InlineData("a no such order b", 500)]
    [InlineData("", 500)]
    [InlineData(null, 200)]
    public async Task A_pattern_must_match_the_whole_error_message(string? message, int status)
    {
        var api = new TestApi(TestApi.Document(TestApi.Path(
            "/a", "get", $"{Type},\"responses\":{{\"default\":{{\"statusCode\":200}},\"no such .*\":{{\"statusCode\":404}},\"(?s).*\":{{\"statusCode\":500}}}}")), new FakeBackend { SelectionText = message });
        (await api.SendAsync("GET", "/prod/a")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task No_match_and_no_default_is_a_configuration_error()
    {
        var api = new TestApi(TestApi.Document(TestApi.Path("/a", "get", $"{Type},\"responses\":{{\"4..\":{{\"statusCode\":404}}}}")), new FakeBackend { SelectionText = "200" });
        var reply = await api.SendAsync("GET", "/prod/a");
        reply.Status.ShouldBe(500);
        reply.Body.ShouldBe("{\"message\":\"Internal server error\"}");
        reply.Detail!.ShouldContain("No match for output mapping and no default output mapping configured");
    }

    [Theory]
    [InlineData("application/xml", "xml")]
    [InlineData("application/xml;q=0.9, application/json", "xml")]
    [InlineData("text/html, application/xml", "json")]
    [InlineData("*/*", "json")]
    [InlineData(null, "json")]
    public async Task The_first_media_type_of_Accept_chooses_the_response_template(string? accept, string body)
    {
        var api = new TestApi(TestApi.Document(TestApi.MockPath("/a", responses: "\"default\":{\"statusCode\":200,\"responseTemplates\":{\"application/xml\":\"xml\",\"application/json\":\"json\"}}")));
        var reply = await api.SendAsync("GET", "/prod/a", null, accept is null ? [] : [("Accept", accept)]);
        reply.Body.ShouldBe(body);
        reply.Headers.Find("Content-Type").ShouldBe("application/json");
    }

    [Theory]
    [InlineData("202", 202)]
    [InlineData("'202'", 200)]
    [InlineData("99", 200)]
    [InlineData("600", 200)]
    [InlineData("150", 500)]
    public async Task A_status_override_counts_where_it_is_a_whole_number_in_range(string value, int status)
        => (await MockWithTemplateAsync($"#set($context.responseOverride.status = {value})body")).Status.ShouldBe(status);

    [Fact]
    public async Task No_header_of_a_template_can_start_another_one()
    {
        var reply = await MockWithTemplateAsync(
            "#set($context.responseOverride.header.A = $input.params('evil'))#set($context.responseOverride.header[$input.params('evil')] = 'x')#set($context.responseOverride.header.Content-Length = '1')x",
            "/prod/a?evil=1%0d%0aSet-Cookie:%20hacked");
        reply.Headers.Find("A").ShouldBe("1  Set-Cookie: hacked");
        reply.Headers.Contains("Set-Cookie").ShouldBeFalse();
        reply.Headers.Select<KeyValuePair<string, string>, string>(header => header.Key).ShouldAllBe(name => !name.Contains('\r') && !name.Contains(' '));
        reply.Headers.Find("x-amzn-Remapped-Content-Length").ShouldBe("1");
        reply.Headers.Contains("Content-Length").ShouldBeFalse();
    }

    [Fact]
    public async Task A_template_that_fails_is_500_and_the_console_says_where()
    {
        var reply = await MockWithTemplateAsync("line one\n#set($list = [1])$list.get(5)");
        reply.Status.ShouldBe(500);
        reply.Body.ShouldBe("{\"message\":\"Internal server error\"}");
        reply.Detail!.ShouldContain("Unable to transform response");
        reply.Detail!.ShouldContain("(2,");
    }

    [Fact]
    public async Task A_gateway_response_shows_what_the_client_sent_only_escaped()
    {
        const string Responses = "\"x-amazon-apigateway-gateway-responses\":{\"DEFAULT_4XX\":{\"statusCode\":418,"
            + "\"responseParameters\":{\"gatewayresponse.header.X-Path\":\"context.path\",\"gatewayresponse.header.X-Q\":\"method.request.querystring.q\"},"
            + "\"responseTemplates\":{\"application/json\":\"{\\\"m\\\":$context.error.messageString,\\\"t\\\":\\\"$context.error.responseType\\\",\\\"q\\\":\\\"$method.request.querystring.q\\\"}\",\"text/html\":\"<b>$method.request.querystring.q</b>\"}}}";
        var api = new TestApi(TestApi.Document(TestApi.MockPath("/a"), Responses));
        const string Target = "/prod/none?q=%22,%22x%22:%22%3Cscript%3E%0d%0a";
        var json = await api.SendAsync("GET", Target);
        json.Status.ShouldBe(418);
        using var parsed = JsonDocument.Parse(json.Body);
        parsed.RootElement.GetProperty("q").GetString().ShouldBe("\",\"x\":\"<script>\r\n");
        parsed.RootElement.GetProperty("m").GetString().ShouldBe("Missing Authentication Token");
        parsed.RootElement.GetProperty("t").GetString().ShouldBe("MISSING_AUTHENTICATION_TOKEN");
        json.Headers.Find("X-Path").ShouldBe("/prod/none");
        json.Headers.Find("X-Q").ShouldBe("\",\"x\":\"<script>  ");
        var html = await api.SendAsync("GET", Target, null, ("Accept", "text/html"));
        html.Headers.Find("Content-Type").ShouldBe("text/html");
        html.Body.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task Another_stage_is_forbidden()
    {
        var reply = await new TestApi(TestApi.Document(TestApi.MockPath("/a"))).SendAsync("GET", "/test/a");
        reply.Status.ShouldBe(403);
        reply.Body.ShouldBe("{\"message\":\"Forbidden\"}");
        reply.Headers.Find("x-amzn-ErrorType").ShouldBe("ForbiddenException");
    }

    private static Task<TestReply> MockWithTemplateAsync(string template, string target = "/prod/a")
        => new TestApi(TestApi.Document(TestApi.MockPath("/a", responses: $"\"default\":{{\"statusCode\":200,\"responseTemplates\":{{\"application/json\":{JsonSerializer.Serialize(template)}}}}}")))
            .SendAsync("GET", target);

    private static string Ordered(string keys, string[] pairs)
        => pairs.Aggregate(keys, (text, pair) => text.Replace($"{pair.Split(' ')[1]} {pair.Split(' ')[0]}", pair, StringComparison.Ordinal)).Trim();
}
