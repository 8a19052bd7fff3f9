using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Documents;

public sealed class SecurityReaderTests
{
    [Theory]
    [InlineData("\"type\":\"http\",\"scheme\":\"bearer\"", "neither an authorizer")]
    [InlineData("\"type\":\"apiKey\",\"name\":\"x-other\",\"in\":\"header\"", "neither an authorizer")]
    [InlineData("\"x-amazon-apigateway-authorizer\":{\"type\":\"jwt\"}", "'jwt' is not a type")]
    [InlineData("\"x-amazon-apigateway-authorizer\":{\"type\":\"token\"}", "'authorizerUri' is missing")]
    [InlineData("\"x-amazon-apigateway-authorizer\":{\"type\":\"request\",\"authorizerUri\":\"u\"}", "needs an 'identitySource'")]
    [InlineData("\"x-amazon-apigateway-authorizer\":{\"type\":\"request\",\"authorizerUri\":\"u\",\"identitySource\":\"header.X\"}", "'header.X' is not an identity source")]
    [InlineData("\"x-amazon-apigateway-authorizer\":{\"type\":\"token\",\"authorizerUri\":\"u\",\"authorizerResultTtlInSeconds\":3601}", "0 to 3600")]
    [InlineData("\"x-amazon-apigateway-authorizer\":{\"type\":\"token\",\"authorizerUri\":\"u\",\"enableSimpleResponses\":true}", "enableSimpleResponses")]
    public void What_is_not_understood_is_refused_never_open(string scheme, string problem)
        => Should.Throw<DocumentException>(() => Read("\"security\":[{\"s\":[]}]", scheme)).Problem.ShouldContain(problem);

    [Fact]
    public void A_scheme_that_is_not_there_is_refused()
        => Should.Throw<DocumentException>(() => Read("\"security\":[{\"t\":[]}]", "\"type\":\"apiKey\"")).Problem.ShouldContain("components.securitySchemes");

    [Fact]
    public void The_documents_own_security_counts_for_operations_without_one()
    {
        const string Key = "\"type\":\"apiKey\",\"name\":\"X-API-Key\",\"in\":\"header\"";
        Read("", Key, ",\"security\":[{\"s\":[]}]").Methods.Single().Access!.RequiresApiKey.ShouldBeTrue();
        Read("\"security\":[]", Key, ",\"security\":[{\"s\":[]}]").Methods.Single().Access.ShouldBeNull();
        Read("", Key).Methods.Single().Access.ShouldBeNull();
    }

    [Theory]
    [InlineData("NONE", false)]
    [InlineData("aws_iam", true)]
    public void IAM_may_be_asked_for_by_the_operation_itself(string type, bool expected)
        => (Read($"\"x-amazon-apigateway-auth\":{{\"type\":\"{type}\"}}", "\"type\":\"apiKey\"").Methods.Single().Access?.IsIam ?? false).ShouldBe(expected);

    private static ApiDocument Read(string operation, string scheme, string more = "") => TestApi.Read(TestApi.Document(
        TestApi.Path("/a", "get", "\"type\":\"mock\",\"responses\":{\"default\":{\"statusCode\":200}}", operation),
        $"\"components\":{{\"securitySchemes\":{{\"s\":{{{scheme}}}}}}}{more}"));
}
