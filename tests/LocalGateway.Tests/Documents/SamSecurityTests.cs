using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>What the operations of a definition require of their callers. The rows are what SAM's own transformation (samtranslator 1.110) makes of the templates.</summary>
public sealed class SamSecurityTests
{
    private const string Integration = "x-amazon-apigateway-integration: {type: http, httpMethod: GET, uri: 'http://localhost/'}";

    private const string Authorizers = "Authorizers: {Mine: {FunctionArn: !GetAtt F.Arn}, Other: {FunctionArn: !GetAtt F.Arn, AuthorizationScopes: [read]}}";

    [Theory]
    [InlineData(
        "DefaultAuthorizer: Mine, ApiKeyRequired: true",
        "GET /a Mine+key, POST /a Mine+key, PUT /a Other+key, DELETE /a +key, HEAD /a Mine+key, OPTIONS /a Mine+key, ANY /b Mine+key, OPTIONS /b Mine+key")]
    [InlineData("DefaultAuthorizer: Other", "GET /a Other, POST /a Other, PUT /a Other, DELETE /a open, HEAD /a Other+key, OPTIONS /a Other, ANY /b Other, OPTIONS /b Other")]
    [InlineData("ApiKeyRequired: true", "GET /a +key, POST /a +key, PUT /a Other+key, DELETE /a +key, HEAD /a +key, OPTIONS /a +key, ANY /b +key, OPTIONS /b +key")]
    [InlineData("DefaultAuthorizer: AWS_IAM", "GET /a iam, POST /a iam, PUT /a Other, DELETE /a open, HEAD /a iam+key, OPTIONS /a iam, ANY /b iam, OPTIONS /b iam")]
    [InlineData(
        "DefaultAuthorizer: Mine, ApiKeyRequired: true, AddDefaultAuthorizerToCorsPreflight: false",
        "GET /a Mine+key, POST /a Mine+key, PUT /a Other+key, DELETE /a +key, HEAD /a Mine+key, OPTIONS /a +key, ANY /b Mine+key, OPTIONS /b +key")]
    [InlineData(
        "DefaultAuthorizer: Mine, ApiKeyRequired: true, AddDefaultAuthorizerToCorsPreflight: false, AddApiKeyRequiredToCorsPreflight: false",
        "GET /a Mine+key, POST /a Mine+key, PUT /a Other+key, DELETE /a +key, HEAD /a Mine+key, OPTIONS /a open, ANY /b Mine+key, OPTIONS /b open")]
    [InlineData("AddDefaultAuthorizerToCorsPreflight: true", "GET /a open, POST /a open, PUT /a Other, DELETE /a open, HEAD /a +key, OPTIONS /a open, ANY /b open, OPTIONS /b open")]
    public async Task The_defaults_of_the_API_protect_every_operation_with_an_integration(string auth, string operations)
    {
        await using var api = new OtherDocument(Template(auth, "Cors: \"'*'\""), "template.yaml");

        string.Join(", ", api.Folder.Api.Methods.Select(Describe)).ShouldBe(operations);
    }

    [Fact]
    public async Task A_caller_without_what_the_API_requires_is_refused()
    {
        await using var api = new OtherDocument(Template("ApiKeyRequired: true", "Cors: \"'*'\""), "template.yaml");

        (await api.SendAsync("GET", "/a")).Status.ShouldBe(403);
        (await api.SendAsync("OPTIONS", "/b")).Status.ShouldBe(403);
        (await api.SendAsync("OPTIONS", "/b", "", ("x-api-key", "k"))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("Path: /a, Method: get", "Cors: \"'*'\"", "GET /a Mine")]
    [InlineData("Path: /new, Method: get", "Cors: \"'*'\"", null)]
    [InlineData("Path: /new, Method: get", "MergeDefinitions: true", "GET /new Mine")]
    [InlineData("Path: /a, Method: patch, Auth: {Authorizer: NONE, ApiKeyRequired: true}", "MergeDefinitions: true", "PATCH /a +key")]
    [InlineData("Path: /a, Method: get, Auth: {Authorizer: NONE}", "Cors: \"'*'\"", "GET /a Mine")]
    [InlineData("Path: /a, Method: get, Auth: {Authorizer: NONE, OverrideApiAuth: true}", "Cors: \"'*'\"", "GET /a open")]
    [InlineData("Path: /a, Method: get, Auth: {Authorizer: Other, ApiKeyRequired: true, OverrideApiAuth: true}", "Cors: \"'*'\"", "GET /a Other+key")]
    public async Task An_event_makes_operations_of_a_definition_only_if_they_are_merged(string entry, string more, string? operation)
    {
        var events = $"{{E: {{Type: Api, Properties: {{RestApiId: !Ref Api, {entry}}}}}}}";
        await using var api = new OtherDocument(Template("DefaultAuthorizer: Mine", more, events), "template.yaml");

        var made = api.Folder.Api.Methods.Select(Describe).ToList();
        var isMerged = more.StartsWith("Merge", StringComparison.Ordinal);
        if (operation is null)
        {
            made.ShouldNotContain(method => method.Contains("/new", StringComparison.Ordinal));
        }
        else
        {
            made.ShouldContain(operation);
        }

        api.Folder.Api.Methods.Count(method => method.Integration.Type == IntegrationType.LambdaProxy).ShouldBe(isMerged ? 1 : 0);
    }

    [Fact]
    public async Task A_merged_event_replaces_the_integration_of_the_definition()
    {
        var events = "{E: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /a, Method: get}}}";
        await using var api = new OtherDocument(Template("DefaultAuthorizer: Mine", "MergeDefinitions: true", events), "template.yaml");

        api.Folder.Api.Methods.Single(method => method.HttpMethod == "GET").Integration.Type.ShouldBe(IntegrationType.LambdaProxy);
    }

    [Fact]
    public void A_default_that_is_not_declared_is_an_error_at_its_place()
        => Should.Throw<DocumentException>(() => new OtherDocument(Template("DefaultAuthorizer: Lost", ""), "template.yaml")).Message.ShouldContain(
            "$.Resources.Api.Properties.Auth.DefaultAuthorizer: 'Lost' is not among the Authorizers of the API.");

    private static string Template(string auth, string more, string events = "{}") => $$"""
        Transform: AWS::Serverless-2016-10-31
        Resources:
          F: {Type: AWS::Serverless::Function, Properties: {Handler: h, Events: {{events}} } }
          Api:
            Type: AWS::Serverless::Api
            Properties:
              StageName: s
              {{more}}
              Auth: { {{auth}}, {{Authorizers}} }
              DefinitionBody:
                openapi: 3.0.1
                info: {title: t}
                paths:
                  /a:
                    get: { {{Integration}} }
                    post: {security: [], {{Integration}} }
                    put: {security: [{Other: []}], {{Integration}} }
                    delete: {security: [{NONE: []}], {{Integration}} }
                    head: {security: [{api_key: []}], {{Integration}} }
                    options: { {{Integration}} }
                  /b:
                    x-amazon-apigateway-any-method: { {{Integration}} }
        """;

    private static string Describe(ApiMethod method)
    {
        var access = method.Access;
        var who = access?.Authorizer?.Name ?? (access is { IsIam: true } ? "iam" : "");
        return $"{method.HttpMethod} {method.ResourcePath} {(access is null ? "open" : access.RequiresApiKey ? $"{who}+key" : who)}";
    }
}
