using System.Text.Json;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Authorization;

public sealed class LambdaAuthorizerTests
{
    private const string Token = "\"type\":\"token\"";
    private const string Arn = "arn:aws:execute-api:us-east-1:000000000000:";

    [Fact]
    public async Task A_token_authorizer_gets_the_token_and_the_methods_ARN()
    {
        var seen = "";
        await using var api = new GuardedApi(GuardedApi.Scheme(Token), payload =>
        {
            seen = payload;
            return GuardedApi.Allow;
        });
        var reply = await api.GetAsync("/prod/orders/1?q=1", ("authorization", "Bearer abc"));
        reply.Status.ShouldBe(200, reply.Detail);
        using var json = JsonDocument.Parse(seen);
        json.RootElement.GetProperty("type").GetString().ShouldBe("TOKEN");
        json.RootElement.GetProperty("authorizationToken").GetString().ShouldBe("Bearer abc");
        var arn = json.RootElement.GetProperty("methodArn").GetString()!;
        arn.ShouldStartWith("arn:aws:execute-api:");
        arn.ShouldEndWith("/prod/GET/orders/1");
    }

    [Fact]
    public async Task A_request_authorizer_gets_the_request_without_its_body()
    {
        var seen = "";
        await using var api = new GuardedApi(GuardedApi.Scheme("\"type\":\"request\",\"identitySource\":\"method.request.header.X-Key, method.request.querystring.q\""), payload =>
        {
            seen = payload;
            return GuardedApi.Allow;
        });
        (await api.GetAsync("/prod/orders/1?q=1", ("x-key", "k"))).Status.ShouldBe(200);
        using var json = JsonDocument.Parse(seen);
        var root = json.RootElement;
        root.GetProperty("type").GetString().ShouldBe("REQUEST");
        root.GetProperty("resource").GetString().ShouldBe("/orders/{id}");
        root.GetProperty("headers").GetProperty("x-key").GetString().ShouldBe("k");
        root.GetProperty("queryStringParameters").GetProperty("q").GetString().ShouldBe("1");
        root.GetProperty("pathParameters").GetProperty("id").GetString().ShouldBe("1");
        root.GetProperty("requestContext").GetProperty("stage").GetString().ShouldBe("prod");
        root.TryGetProperty("body", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Token, "/prod/orders/1", null)]
    [InlineData(Token, "/prod/orders/1", "  ")]
    [InlineData(Token + ",\"identityValidationExpression\":\"Bearer [a-z]+\"", "/prod/orders/1", "Bearer 1")]
    [InlineData("\"type\":\"request\",\"identitySource\":\"method.request.header.Authorization,method.request.querystring.q\"", "/prod/orders/1", "here")]
    public async Task Without_its_identity_source_a_request_is_401_and_the_function_is_not_called(string settings, string target, string? header)
    {
        await using var api = new GuardedApi(GuardedApi.Scheme(settings), _ => GuardedApi.Allow);
        var reply = await api.GetAsync(target, header is null ? [] : [("Authorization", header)]);
        reply.Status.ShouldBe(401);
        reply.Body.ShouldBe("{\"message\":\"Unauthorized\"}");
        reply.Headers.Find("x-amzn-ErrorType").ShouldBe("UnauthorizedException");
        api.Calls.ShouldBe(0);
    }

    [Theory]
    [InlineData("Deny", "*", "{\"Message\":\"User is not authorized to access this resource with an explicit deny\"}")]
    [InlineData("Allow", "*/POST/*", "{\"Message\":\"User is not authorized to access this resource\"}")]
    public async Task A_policy_that_does_not_allow_the_request_is_403(string effect, string resource, string body)
    {
        await using var api = new GuardedApi(GuardedApi.Scheme(Token), _ => Answer(effect, resource));
        var reply = await api.GetAsync(headers: ("Authorization", "t"));
        reply.Status.ShouldBe(403);
        reply.Body.ShouldBe(body);
        reply.Headers.Find("x-amzn-ErrorType").ShouldBe("AccessDeniedException");
    }

    [Fact]
    public async Task The_wording_of_a_refusal_is_the_documents_where_it_has_one()
    {
        await using var api = new GuardedApi(
            GuardedApi.Scheme(Token),
            _ => Answer("Deny", "*"),
            more: ",\"x-amazon-apigateway-gateway-responses\":{\"ACCESS_DENIED\":{\"statusCode\":404,\"responseTemplates\":{\"application/json\":\"{\\\"who\\\":\\\"$context.authorizer.principalId\\\",\\\"what\\\":$context.error.messageString}\"}}}");
        var reply = await api.GetAsync(headers: ("Authorization", "t"));
        reply.Status.ShouldBe(404);
        reply.Body.ShouldBe("{\"who\":\"me\",\"what\":\"User is not authorized to access this resource with an explicit deny\"}");
    }

    [Theory]
    [InlineData("Unauthorized", 401, "{\"message\":\"Unauthorized\"}", "UnauthorizedException")]
    [InlineData("no database", 500, "{\"message\":null}", "AuthorizerFailureException")]
    public async Task A_function_that_fails_is_401_only_by_the_word_Unauthorized(string message, int status, string body, string errorType)
    {
        await using var api = new GuardedApi(GuardedApi.Scheme(Token), _ => throw new InvalidOperationException(message));
        var reply = await api.GetAsync(headers: ("Authorization", "t"));
        reply.Status.ShouldBe(status);
        reply.Body.ShouldBe(body);
        reply.Headers.Find("x-amzn-ErrorType").ShouldBe(errorType);
    }

    [Theory]
    [InlineData("1", "not an object")]
    [InlineData("{\"policyDocument\":{\"Statement\":[]}}", "principalId")]
    [InlineData("{\"principalId\":\"me\"}", "policyDocument")]
    [InlineData("{\"principalId\":\"me\",\"policyDocument\":{}}", "no Statement")]
    [InlineData("{\"principalId\":\"me\",\"policyDocument\":{\"Statement\":[]},\"context\":{\"list\":[]}}", "context.list")]
    public async Task An_answer_that_is_not_an_authorizers_is_500(string answer, string problem)
    {
        await using var api = new GuardedApi(GuardedApi.Scheme(Token), _ => answer);
        var reply = await api.GetAsync(headers: ("Authorization", "t"));
        reply.Status.ShouldBe(500);
        reply.Body.ShouldBe("{\"message\":null}");
        reply.Headers.Find("x-amzn-ErrorType").ShouldBe("AuthorizerConfigurationException");
        reply.Detail!.ShouldContain(problem);
    }

    [Fact]
    public async Task Templates_see_what_the_authorizer_said_as_texts()
    {
        await using var api = new GuardedApi(
            GuardedApi.Scheme(Token),
            _ => GuardedApi.Allow[..^1] + ",\"context\":{\"text\":\"t\",\"number\":1,\"flag\":true}}",
            responseTemplate: "$context.authorizer.principalId $context.authorizer.text $context.authorizer.number $context.authorizer.flag.length() $context.authorizer.none");
        (await api.GetAsync(headers: ("Authorization", "t"))).Body.ShouldBe("me t 1 4 ");
    }

    [Fact]
    public async Task An_answer_serves_requests_of_the_same_identity_until_its_time_is_over()
    {
        await using var api = new GuardedApi(GuardedApi.Scheme(Token + ",\"authorizerResultTtlInSeconds\":60"), _ => GuardedApi.Allow);
        await api.GetAsync(headers: ("Authorization", "a"));
        await api.GetAsync("/prod/orders/2", ("Authorization", "a"));
        api.Calls.ShouldBe(1);
        await api.GetAsync(headers: ("Authorization", "b"));
        api.Calls.ShouldBe(2);
        api.Time.Advance(TimeSpan.FromSeconds(60));
        await api.GetAsync(headers: ("Authorization", "a"));
        api.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task A_kept_policy_decides_about_each_request_anew()
    {
        await using var api = new GuardedApi(GuardedApi.Scheme(Token), _ => Answer("Allow", "*/orders/1"));
        (await api.GetAsync("/prod/orders/1", ("Authorization", "a"))).Status.ShouldBe(200);
        (await api.GetAsync("/prod/orders/2", ("Authorization", "a"))).Status.ShouldBe(403);
        api.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Without_time_to_live_every_request_is_asked_about()
    {
        await using var api = new GuardedApi(GuardedApi.Scheme(Token + ",\"authorizerResultTtlInSeconds\":0"), _ => GuardedApi.Allow);
        await api.GetAsync(headers: ("Authorization", "a"));
        await api.GetAsync(headers: ("Authorization", "a"));
        api.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task Identities_of_several_parts_are_not_confused()
    {
        await using var api = new GuardedApi(
            GuardedApi.Scheme("\"type\":\"request\",\"identitySource\":\"method.request.querystring.a,method.request.querystring.b\""), _ => GuardedApi.Allow);
        await api.GetAsync("/prod/orders/1?a=x%0Ay&b=z");
        await api.GetAsync("/prod/orders/1?a=x&b=y%0Az");
        api.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_function_that_is_not_in_the_template_is_500()
    {
        await using var api = new GuardedApi(GuardedApi.Scheme(Token).Replace("Guard/", "Other/", StringComparison.Ordinal), _ => GuardedApi.Allow);
        var reply = await api.GetAsync(headers: ("Authorization", "t"));
        reply.Status.ShouldBe(500);
        reply.Detail!.ShouldContain("no function 'Other'");
    }

    [Fact]
    public async Task A_gateway_without_the_means_to_authorize_lets_nobody_in()
    {
        var api = new TestApi(TestApi.Document(
            TestApi.MockPath("/a"),
            "\"security\":[{\"guard\":[]}],\"components\":{\"securitySchemes\":{\"guard\":{" + GuardedApi.Scheme(Token) + "}}}"));
        (await api.SendAsync("GET", "/prod/a")).Status.ShouldBe(500);
    }

    private static string Answer(string effect, string resource)
        => $$$"""{"principalId":"me","policyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"{{{effect}}}","Action":"execute-api:Invoke","Resource":"{{{resource}}}"}]}}""";
}
