using Sluice.LocalGateway.Commands.Start;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Commands;

public sealed class CurlExampleTests
{
    private const string Mock = "\"type\":\"mock\",\"responses\":{\"default\":{\"statusCode\":200}}";

    [Fact]
    public void An_operation_that_takes_anything_gets_the_tutorials_call()
        => For("/{proxy+}", "x-amazon-apigateway-any-method", "\"operationId\":\"A\"").ShouldBe(
            "curl -i --location --request POST 'http://x/prod/anything' --header 'header1: value1' --header 'header2: value2' --header 'Content-Type: application/json' --data-raw '{\"keybody\":\"valuebody\"}'");

    [Fact]
    public void Another_gets_what_it_requires()
        => For("/orders/{id}", "post", "\"parameters\":[{\"name\":\"x-tenant\",\"in\":\"header\",\"required\":true},{\"name\":\"limit\",\"in\":\"query\",\"required\":true,\"schema\":{\"type\":\"integer\"}},"
            + "{\"name\":\"other\",\"in\":\"query\"},{\"name\":\"sort\",\"in\":\"query\",\"required\":true,\"schema\":{\"enum\":[\"it's\"]}}],"
            + "\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"number\"},\"l\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}},\"b\":{\"type\":\"boolean\"}}}}}}").ShouldBe(
            "curl -i --request POST 'http://x/prod/orders/id?limit=1&sort=it%27s' --header 'x-tenant: x-tenant' --header 'Content-Type: application/json' --data-raw '{\"n\":1,\"l\":[\"value\"],\"b\":true}'");

    [Fact]
    public void A_model_that_contains_itself_has_an_end()
    {
        const string Schemas = "\"components\":{\"schemas\":{\"Node\":{\"type\":\"object\",\"properties\":{\"next\":{\"$ref\":\"#/components/schemas/Node\"}}}}}";
        var api = TestApi.Read(TestApi.Document(TestApi.Path("/a", "post", Mock, "\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Node\"}}}}"), Schemas));
        api.Methods.Single().Example.Body.ShouldBe("{\"next\":{\"next\":{\"next\":{\"next\":{}}}}}");
    }

    private static string For(string path, string method, string more)
        => CurlExample.For(TestApi.Read(TestApi.Document(TestApi.Path(path, method, Mock, more))).Methods.Single(), "http://x/prod");
}
