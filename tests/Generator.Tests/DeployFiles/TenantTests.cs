
namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>Functions with tenant isolation.</summary>
public sealed class TenantTests
{
    private static readonly Backends.Built Api = Backends.Built.From("""
        [LambdaFunction, TenantIsolation(Authorizer = "tenantId")]
        public sealed class Orders
        {
            [HttpGet("/header"), Authorize("caller")] public static string Header([TenantId, FromHeader("x-tenant")] string tenant) => tenant;
            [HttpGet("/query"), Authorize("caller"), Proxy] public static string Query([TenantId, FromQuery("t")] string tenant) => tenant;
            [HttpGet("/path/{tenant}"), Authorize("caller")] public static string Path([TenantId] string tenant) => tenant;
            [HttpGet("/key"), Authorize("caller")] public static string Key([TenantId, FromContext("identity.apiKeyId")] string key) => key;
            [HttpGet("/caller"), Authorize("caller"), Proxy] public static string Caller() => "";
            [HttpPost("/later"), Authorize("caller"), Async] public static void Later([FromBody] string[] body) { }
        }

        [LambdaFunction, TenantIsolation(Context = "identity.apiKeyId")]
        public sealed class Keys
        {
            [HttpGet("/keys")] public static string OfKey() => "";
        }

        [LambdaFunction]
        public sealed class Others
        {
            [HttpGet("/others")] public static string Other([FromHeader("x-tenant")] string tenant) => tenant;
        }

        [LambdaFunction]
        public sealed class Access
        {
            [TokenAuthorizer("caller")] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized();
        }
        """);

    [Theory]
    [InlineData("/header", "aws", "method.request.header.x-tenant")]
    [InlineData("/query", "aws_proxy", "method.request.querystring.t")]
    [InlineData("/path/{tenant}", "aws", "method.request.path.tenant")]
    [InlineData("/key", "aws", "context.identity.apiKeyId")]
    [InlineData("/caller", "aws_proxy", "context.authorizer.tenantId")]
    [InlineData("/keys", "aws", "context.identity.apiKeyId")]
    public void The_tenant_of_an_operation_is_mapped_to_the_header_of_the_invocation(string path, string type, string source)
    {
        var integration = Api.Integration(path, "get");

        integration.GetProperty("type").GetString().ShouldBe(type);
        Backends.Built.Text(integration.GetProperty("requestParameters")).ShouldBe($$"""{"integration.request.header.X-Amz-Tenant-Id":"{{source}}"}""");
    }

    [Fact]
    public void An_asynchronous_operation_has_both_headers() => Backends.Built.Text(Api.Integration("/later", "post").GetProperty("requestParameters")).ShouldBe(
        """{"integration.request.header.X-Amz-Invocation-Type":"'Event'","integration.request.header.X-Amz-Tenant-Id":"context.authorizer.tenantId"}""");

    [Theory]
    [InlineData("/header", true)]
    [InlineData("/query", true)]
    [InlineData("/path/{tenant}", false)]
    [InlineData("/caller", false)]
    [InlineData("/others", false)]
    public void A_request_without_the_tenant_is_refused_by_the_validator(string path, bool isValidated)
    {
        var operation = Api.Operation(path, "get");

        operation.TryGetProperty("x-amazon-apigateway-request-validator", out var validator).ShouldBe(isValidated);
        if (isValidated)
        {
            validator.GetString().ShouldBe("parameters");
            operation.GetProperty("parameters")[0].GetProperty("required").GetBoolean().ShouldBeTrue();
            Backends.Built.Text(Api.Document.GetProperty("x-amazon-apigateway-request-validators").GetProperty("parameters")).ShouldBe(
                """{"validateRequestParameters":true,"validateRequestBody":false}""");
        }
    }

    [Theory]
    [InlineData("Orders", true)]
    [InlineData("Keys", true)]
    [InlineData("Others", false)]
    [InlineData("Access", false)]
    public void Only_a_function_with_tenant_isolation_has_a_tenancy_configuration(string function, bool isIsolated)
    {
        Api.Resource(function).TryGetProperty("TenancyConfig", out var tenancy).ShouldBe(isIsolated);
        if (isIsolated)
        {
            Backends.Built.Text(tenancy).ShouldBe("""{"TenantIsolationMode":"PER_TENANT"}""");
        }
    }

    [Fact]
    public void A_plain_template_has_the_tenancy_configuration_too()
    {
        var api = Backends.Built.Of(Support.Generated.From(
            Support.Compiler.Compile(
                """
                [assembly: RestApi("Api")]
                [LambdaFunction, TenantIsolation] public sealed class F { [HttpGet("/{t}")] public static string Get([TenantId] string t) => t; }
                """),
            properties: new Support.ProjectProperties(("SluiceTemplate", "CloudFormation"))));

        api.Template.GetProperty("Resources").GetProperty("F").GetProperty("Type").GetString().ShouldBe("AWS::Lambda::Function");
        Backends.Built.Text(api.Resource("F").GetProperty("TenancyConfig")).ShouldBe("""{"TenantIsolationMode":"PER_TENANT"}""");
    }
}
