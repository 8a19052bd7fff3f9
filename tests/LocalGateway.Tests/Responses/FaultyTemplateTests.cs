using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Responses;

/// <summary>What AWS deploys without a word, and answers 500 when it is used.</summary>
public sealed class FaultyTemplateTests
{
    private const string InternalServerError = "{\"message\":\"Internal server error\"}";

    [Theory]
    [InlineData("{\"statusCode\":200} #if($x)", "")]
    [InlineData("{\"statusCode\":200}", "#set($x = \"\"a\"\")")]
    public async Task A_template_that_does_not_parse_is_a_500_for_the_requests_that_need_it(string request, string response)
    {
        var api = new TestApi(TestApi.Document(
            Mock("/broken", request, $"\"default\":{{\"statusCode\":\"200\",\"responseTemplates\":{{\"application/json\":{Json(response)}}}}}")
            + "," + TestApi.MockPath("/fine")));
        var reply = await api.SendAsync("GET", "/prod/broken");
        reply.Status.ShouldBe(500);
        reply.Body.ShouldBe(InternalServerError);
        reply.Headers.Find("x-amzn-ErrorType").ShouldBe("InternalServerErrorException");
        reply.Detail!.ShouldContain("does not parse: line 1");
        (await api.SendAsync("GET", "/prod/fine")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("#set($context.responseOverride.status = 201)#set($context.responseOverride.status = 202)", "responseOverride.status")]
    [InlineData("#set($context.responseOverride.header.x = 'a')#set($context.responseOverride.header['x'] = 'a')", "responseOverride.header.x")]
    [InlineData("#set($context.requestOverride.path.p = 'a')$context.requestOverride.path.put('p', 'b')", "requestOverride.path.p")]
    public async Task An_override_that_one_template_sets_twice_is_a_500(string template, string name)
    {
        var reply = await ApiWithTemplates("{\"statusCode\":200}", template).SendAsync("GET", "/prod/a");
        reply.Status.ShouldBe(500);
        reply.Body.ShouldBe(InternalServerError);
        reply.Detail!.ShouldContain($"sets $context.{name} twice");
    }

    [Fact]
    public async Task Two_templates_may_set_the_same_override_once_each()
    {
        var reply = await ApiWithTemplates("#set($context.responseOverride.status = 201){\"statusCode\":200}", "#set($context.responseOverride.status = 202)").SendAsync("GET", "/prod/a");
        reply.Status.ShouldBe(202, reply.Detail);
    }

    [Fact]
    public async Task Custom_members_beside_the_overrides_may_be_set_again()
    {
        var reply = await ApiWithTemplates("{\"statusCode\":200}", "#set($context.responseOverride.mine = 1)#set($context.responseOverride.mine = 2)$context.responseOverride.mine").SendAsync("GET", "/prod/a");
        reply.Body.ShouldBe("2", reply.Detail);
    }

    [Theory]
    [InlineData("\"responses\":{\"200\":{}}", 500)]
    [InlineData("\"responses\":{\"200\":{},\"404\":{}}", 404)]
    [InlineData("\"responses\":{\"default\":{}}", 404)]
    [InlineData("", 404)]
    public async Task An_integration_response_needs_a_method_response_of_its_status(string declared, int expected)
    {
        var api = new TestApi(TestApi.Document(TestApi.Path(
            "/a", "get", "\"type\":\"mock\",\"requestTemplates\":{\"application/json\":\"{\\\"statusCode\\\":200}\"},\"responses\":{\"default\":{\"statusCode\":404}}", declared)));
        var reply = await api.SendAsync("GET", "/prod/a");
        reply.Status.ShouldBe(expected, reply.Detail);
        if (expected == 500)
        {
            reply.Body.ShouldBe(InternalServerError);
            reply.Detail.ShouldBe("Execution failed due to configuration error: Output mapping refers to an invalid method response: 404");
        }
    }

    [Fact]
    public async Task An_overridden_status_needs_no_method_response()
    {
        var api = new TestApi(TestApi.Document(TestApi.Path(
            "/a",
            "get",
            "\"type\":\"mock\",\"requestTemplates\":{\"application/json\":\"{\\\"statusCode\\\":200}\"},\"responses\":{\"default\":{\"statusCode\":200,\"responseTemplates\":{\"application/json\":\"#set($context.responseOverride.status = 444)\"}}}",
            "\"responses\":{\"200\":{}}")));
        (await api.SendAsync("GET", "/prod/a")).Status.ShouldBe(444);
    }

    private static TestApi ApiWithTemplates(string request, string response) => new(TestApi.Document(
        Mock("/a", request, $"\"default\":{{\"statusCode\":\"200\",\"responseTemplates\":{{\"application/json\":{Json(response)}}}}}")));

    private static string Mock(string path, string request, string responses) => TestApi.MockPath(path, requestTemplate: request, responses: responses);

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
