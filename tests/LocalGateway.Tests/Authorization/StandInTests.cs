using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Tests.Authorization;

/// <summary>User pools, IAM and API keys: declared, or closed.</summary>
public sealed class StandInTests
{
    internal const string Pool = "\"type\":\"apiKey\",\"name\":\"Authorization\",\"in\":\"header\",\"x-amazon-apigateway-authtype\":\"cognito_user_pools\","
        + "\"x-amazon-apigateway-authorizer\":{\"type\":\"cognito_user_pools\",\"providerARNs\":[\"arn:aws:cognito-idp:r:1:userpool/p\"]}";

    internal const string SigV4 = "\"type\":\"apiKey\",\"name\":\"Authorization\",\"in\":\"header\",\"x-amazon-apigateway-authtype\":\"awsSigv4\"";

    private const string File = """
        {
          "apiKeys": [{ "value": "secret", "id": "k1" }, { "value": "old", "enabled": false }],
          "cognito": { "token-1": { "sub": "u1", "scope": "orders/read orders/write" } },
          "iam": { "AKID": { "userArn": "arn:aws:iam::1:user/me", "accountId": "1" } }
        }
        """;

    [Theory]
    [InlineData("token-1", 200)]
    [InlineData("Bearer token-1", 200)]
    [InlineData("token-2", 401)]
    [InlineData(null, 401)]
    public async Task A_user_pool_knows_the_declared_tokens_only(string? token, int status)
    {
        await using var api = new GuardedApi(Pool, Never, Identities(), responseTemplate: "$context.authorizer.claims.sub");
        var reply = await api.GetAsync(headers: token is null ? [] : [("Authorization", token)]);
        reply.Status.ShouldBe(status);
        reply.Body.ShouldBe(status == 200 ? "u1" : "{\"message\":\"Unauthorized\"}");
    }

    [Theory]
    [InlineData("orders/read", 200)]
    [InlineData("orders/admin", 401)]
    public async Task A_token_needs_one_of_the_methods_scopes(string scope, int status)
    {
        await using var api = new GuardedApi(Pool, Never, Identities(), security: $"[{{\"guard\":[\"{scope}\",\"x\"]}}]");
        (await api.GetAsync(headers: ("Authorization", "token-1"))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_signed_request_of_a_declared_access_key_passes()
    {
        await using var api = new GuardedApi(SigV4, Never, Identities(), responseTemplate: "$context.identity.userArn $context.identity.accessKey $context.identity.accountId");
        var reply = await api.GetAsync(headers: ("Authorization", "AWS4-HMAC-SHA256 Credential=AKID/20260101/r/execute-api/aws4_request, SignedHeaders=host, Signature=0"));
        reply.Body.ShouldBe("arn:aws:iam::1:user/me AKID 1", reply.Detail);
        (await api.GetAsync("/prod/orders/1?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20260101%2Fr%2Fexecute-api%2Faws4_request")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(null, "{\"message\":\"Missing Authentication Token\"}")]
    [InlineData("Bearer token-1", "{\"message\":\"Missing Authentication Token\"}")]
    [InlineData("AWS4-HMAC-SHA256 Credential=OTHER/20260101/r/execute-api/aws4_request", "{\"message\":\"The security token included in the request is invalid.\"}")]
    public async Task Other_requests_to_a_method_of_IAM_are_403(string? header, string body)
    {
        await using var api = new GuardedApi(SigV4, Never, Identities());
        var reply = await api.GetAsync(headers: header is null ? [] : [("Authorization", header)]);
        reply.Status.ShouldBe(403);
        reply.Body.ShouldBe(body);
    }

    [Theory]
    [InlineData("secret", 200)]
    [InlineData("old", 403)]
    [InlineData("other", 403)]
    [InlineData("", 403)]
    [InlineData(null, 403)]
    public async Task An_API_key_is_a_declared_and_enabled_one(string? key, int status)
    {
        await using var api = new GuardedApi(Pool, Never, Identities(), security: "[{\"key\":[]}]", responseTemplate: "$context.identity.apiKeyId $context.identity.apiKey");
        var reply = await api.GetAsync(headers: key is null ? [] : [("x-api-key", key)]);
        reply.Status.ShouldBe(status);
        reply.Body.ShouldBe(status == 200 ? "k1 secret" : "{\"message\":\"Forbidden\"}");
    }

    [Fact]
    public async Task Requirements_of_two_kinds_are_both_checked()
    {
        await using var api = new GuardedApi(Pool, Never, Identities(), security: "[{\"guard\":[]},{\"key\":[]}]");
        (await api.GetAsync(headers: ("Authorization", "token-1"))).Status.ShouldBe(403);
        (await api.GetAsync(headers: ("x-api-key", "secret"))).Status.ShouldBe(401);
        (await api.GetAsync("/prod/orders/1", ("Authorization", "token-1"), ("x-api-key", "secret"))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("\"usageIdentifierKey\":\"secret\"", 200)]
    [InlineData("\"usageIdentifierKey\":\"other\"", 403)]
    [InlineData("\"context\":{}", 403)]
    public async Task An_authorizer_may_name_the_API_key(string member, int status)
    {
        await using var api = new GuardedApi(
            GuardedApi.Scheme("\"type\":\"token\""), _ => $"{GuardedApi.Allow[..^1]},{member}}}", Identities(), "[{\"guard\":[],\"key\":[]}]", ",\"x-amazon-apigateway-api-key-source\":\"AUTHORIZER\"");
        (await api.GetAsync("/prod/orders/1", ("Authorization", "t"), ("x-api-key", "secret"))).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("{\"keys\":[]}", "'keys' is not a part")]
    [InlineData("{\"apiKeys\":[{}]}", "'value' is missing")]
    [InlineData("{\"apiKeys\":[{\"value\":\"\"}]}", "must not be empty")]
    [InlineData("{\"iam\":{\"A\":{\"arn\":\"x\"}}}", "'arn' is not a member")]
    public void A_file_of_identities_with_a_mistake_is_refused_with_its_place(string text, string problem)
    {
        var file = Path.GetTempFileName();
        System.IO.File.WriteAllText(file, text);
        Should.Throw<DocumentException>(() => IdentityFile.Read(file)).Problem.ShouldContain(problem);
        System.IO.File.Delete(file);
    }

    internal static LocalIdentities Identities()
    {
        var file = Path.GetTempFileName();
        System.IO.File.WriteAllText(file, File);
        var identities = IdentityFile.Read(file);
        System.IO.File.Delete(file);
        return identities;
    }

    private static string Never(string payload) => throw new InvalidOperationException("must not be called");
}
