using System.Text.Json;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Integrations;

/// <summary>What the gateway does with the tenant of an invocation.</summary>
public sealed class TenantTests
{
    private const string Missing = "The invoked function is enabled with tenancy configuration. Add a valid tenant ID in your request and try again.";

    public static TheoryData<string, int> Ids => new()
    {
        { "blue", 200 },
        { "acme/eu-1:a_b=c+d@example.com x", 200 },
        { new string('a', 256), 200 },
        { new string('a', 257), 400 },
        { "a,b", 400 },
        { "a;b", 400 },
        { "a\"b", 400 },
        { "a%20b", 400 },
        { "b\u00fcro", 400 },
        { "$context.stage", 400 },
    };

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_tenant_has_the_form_that_Lambda_takes(string tenant, int status)
    {
        await using var functions = Functions("PER_TENANT");

        var reply = await Api(functions).SendAsync("POST", "/prod/a", "{}", ("x-tenant", tenant));

        reply.Status.ShouldBe(status, reply.Detail);
        if (status == 400)
        {
            reply.Detail!.ShouldContain("tenantId");
            reply.Body.ShouldNotContain(tenant);
        }
    }

    [Theory]
    [InlineData("aws")]
    [InlineData("aws_proxy")]
    public async Task An_invocation_without_a_tenant_is_refused_as_Lambda_does(string type)
    {
        await using var functions = Functions("PER_TENANT");

        var reply = await Api(functions, type).SendAsync("POST", "/prod/a", "{}");

        reply.Status.ShouldBe(400, reply.Detail);
        JsonDocument.Parse(reply.Body).RootElement.GetProperty("message").GetString().ShouldBe(Missing);
        reply.Detail!.ShouldContain("integration.request.header.X-Amz-Tenant-Id");
        (await Api(functions, type).SendAsync("POST", "/prod/a", "{}", ("x-tenant", ""))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task An_asynchronous_invocation_without_a_tenant_is_refused_too()
    {
        await using var functions = Functions("PER_TENANT");
        const string Event = "\"integration.request.header.X-Amz-Invocation-Type\":\"'Event'\",";

        (await Api(functions, more: Event).SendAsync("POST", "/prod/a", "{}")).Status.ShouldBe(400);
        (await Api(functions, more: Event).SendAsync("POST", "/prod/a", "{}", ("x-tenant", "blue"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_function_without_tenant_isolation_ignores_the_tenant()
    {
        await using var functions = Functions(null);

        (await Api(functions).SendAsync("POST", "/prod/a", "{}")).Status.ShouldBe(200);
        (await Api(functions).SendAsync("POST", "/prod/a", "{}", ("x-tenant", "a,b"))).Status.ShouldBe(200);
    }

    private static FunctionSet Functions(string? mode)
    {
        var tenancy = mode is null ? "" : $$""","TenancyConfig":{"TenantIsolationMode":"{{mode}}"}""";
        var stack = StackReader.Read(JsonFile.Parse(System.Text.Encoding.UTF8.GetBytes(
            """{"Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Handler":"F"TENANCY}}}}""".Replace("TENANCY", tenancy, StringComparison.Ordinal)), "template.json"));
        return new(stack.Functions, new FakeLauncher(_ => """{"statusCode":200,"body":"{}"}"""u8.ToArray()), 2, new FunctionJournal());
    }

    private static TestApi Api(FunctionSet functions, string type = "aws", string more = "")
    {
        var factory = new IntegrationFactory(new StageSettings("prod"), functions, new BinaryTypes([]));
        return new(
            TestApi.Document(TestApi.Path(
                "/a",
                "post",
                $"\"type\":\"{type}\",\"httpMethod\":\"POST\",\"uri\":\"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:1:function:F/invocations\","
                + "\"requestParameters\":{" + more + "\"integration.request.header.X-Amz-Tenant-Id\":\"method.request.header.x-tenant\"},"
                + "\"responses\":{\"default\":{\"statusCode\":200}}",
                "\"parameters\":[{\"name\":\"x-tenant\",\"in\":\"header\",\"schema\":{\"type\":\"string\"}}]")),
            factory.Create);
    }
}
