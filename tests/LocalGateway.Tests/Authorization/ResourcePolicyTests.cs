using System.Collections.Frozen;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Tests.Authorization;

/// <summary>The API's own policy, with each kind of authorization, as AWS's guide to the workflow has it.</summary>
public sealed class ResourcePolicyTests
{
    private const string AllowAll = """{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"}""";
    private const string AllowOthers = """{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"IpAddress":{"aws:SourceIp":"192.0.2.0/24"}}}""";
    private const string DenyOthers = """{"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"NotIpAddress":{"aws:SourceIp":"192.0.2.0/24"}}}""";
    private const string SayNothing = """{"principalId":"me","policyDocument":{"Statement":[]}}""";

    [Theory]
    [InlineData(AllowAll, null)]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"execute-api:*","Resource":["arn:aws:execute-api:eu-west-1:111111111111:abc123/prod/GET/orders/*"]}""", null)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}""", null)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"arn:aws:execute-api:*:*:*"}""", null)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"execute-api:/test/*"}""", "")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"execute-api:/prod/POST/*"}""", "")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":"*","Resource":"*"}""", "")]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"*","Resource":"*"}""", "")]
    [InlineData(AllowOthers, "")]
    [InlineData(AllowAll + "," + DenyOthers, " with an explicit deny")]
    public async Task Without_an_authorizer_the_policy_must_allow_the_request(string statements, string? refusal)
    {
        await using var api = Api(statements, security: "[]");
        var reply = await api.GetAsync();
        reply.Status.ShouldBe(refusal is null ? 200 : 403, reply.Detail);
        if (refusal is not null)
        {
            reply.Body.ShouldBe($"{{\"Message\":\"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********0000:{api.Id}/prod/GET/orders/1{refusal}\"}}");
            reply.Headers.Find("x-amzn-ErrorType").ShouldBe("AccessDeniedException");
        }
    }

    [Theory]
    [InlineData(AllowAll, GuardedApi.Allow, 200, 1)]
    [InlineData(AllowOthers, GuardedApi.Allow, 200, 1)]
    [InlineData(AllowAll, SayNothing, 200, 1)]
    [InlineData(AllowOthers, SayNothing, 403, 1)]
    [InlineData(AllowAll + "," + DenyOthers, GuardedApi.Allow, 403, 0)]
    public async Task With_a_function_one_of_the_two_policies_must_allow_and_none_refuse(string statements, string answer, int status, int calls)
    {
        await using var api = Api(statements, answer: answer);
        (await api.GetAsync(headers: ("Authorization", "t"))).Status.ShouldBe(status);
        api.Calls.ShouldBe(calls);
    }

    [Theory]
    [InlineData(AllowAll, 200)]
    [InlineData(AllowOthers, 403)]
    public async Task Behind_a_user_pool_the_policy_must_allow_the_request(string statements, int status)
    {
        await using var api = Api(statements, StandInTests.Pool);
        (await api.GetAsync()).Status.ShouldBe(401);
        (await api.GetAsync(headers: ("Authorization", "token-1"))).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData(AllowOthers, 200)]
    [InlineData(DenyOthers, 403)]
    [InlineData("""{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::1:user/me"},"Action":"*","Resource":"*"}""", 403)]
    [InlineData("""{"Effect":"Deny","Principal":{"AWS":["1"]},"Action":"*","Resource":"*"}""", 403)]
    [InlineData("""{"Effect":"Deny","Principal":{"AWS":"2"},"Action":"*","Resource":"*"}""", 200)]
    public async Task A_declared_caller_of_IAM_is_refused_only_expressly(string statements, int status)
    {
        await using var api = Api(statements, StandInTests.SigV4);
        var reply = await api.GetAsync(headers: ("Authorization", "AWS4-HMAC-SHA256 Credential=AKID/20260101/r/execute-api/aws4_request, SignedHeaders=host, Signature=0"));
        reply.Status.ShouldBe(status, reply.Detail);
        if (status == 403)
        {
            reply.Body.ShouldContain("User: arn:aws:iam::1:user/me is not authorized");
        }
    }

    [Fact]
    public async Task Where_requests_come_from_can_be_declared()
    {
        var identities = StandInTests.Identities() with { PolicyKeys = new Dictionary<string, string> { ["aws:SourceIp"] = "192.0.2.1" }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase) };
        await using var api = new GuardedApi(StandInTests.Pool, _ => "", identities, "[]", policy: Document(AllowAll + "," + DenyOthers));
        (await api.GetAsync()).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"}""", "no Principal")]
    [InlineData("""{"Effect":"Allow","NotPrincipal":"*","Action":"*","Resource":"*"}""", "NotPrincipal")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/a":"b"}}}""", "'aws:PrincipalTag/a', whose value this gateway does not know")]
    public void What_cannot_be_judged_is_refused_at_the_start_with_its_place(string statement, string problem)
    {
        var error = Should.Throw<DocumentException>(() => Api(statement));
        error.Message.ShouldContain("openapi.json");
        error.Message.ShouldContain("x-amazon-apigateway-policy");
        error.Problem.ShouldContain(problem);
    }

    private static GuardedApi Api(string statements, string? scheme = null, string security = "[{\"guard\":[]}]", string answer = GuardedApi.Allow)
        => new(scheme ?? GuardedApi.Scheme("\"type\":\"token\""), _ => answer, StandInTests.Identities(), security, policy: Document(statements));

    private static string Document(string statements) => $",\"x-amazon-apigateway-policy\":{{\"Version\":\"2012-10-17\",\"Statement\":[{statements}]}}";
}
