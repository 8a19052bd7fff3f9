using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Output;

namespace Sluice.Tool.Tests.Output;

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

    [Theory]
    [InlineData("\"schema\":{\"type\":\"string\",\"format\":\"uuid\"}", "8a1c9f6e-4f0b-4e55-9e55-0b7f8f0a7c11")]
    [InlineData("\"schema\":{\"type\":\"string\",\"format\":\"date-time\"}", "2026-01-31T12%3A00%3A00Z")]
    [InlineData("\"schema\":{\"type\":\"integer\"}", "1")]
    [InlineData("\"schema\":{\"type\":\"integer\",\"minimum\":10}", "10")]
    [InlineData("\"schema\":{\"type\":\"integer\",\"minimum\":10,\"exclusiveMinimum\":true}", "11")]
    [InlineData("\"schema\":{\"type\":\"integer\",\"minimum\":7,\"multipleOf\":5}", "10")]
    [InlineData("\"schema\":{\"type\":\"integer\",\"maximum\":-3}", "-3")]
    [InlineData("\"schema\":{\"type\":\"string\",\"enum\":[\"small\",\"large\"]}", "small")]
    [InlineData("\"schema\":{\"type\":\"string\",\"minLength\":5}", "idxxx")]
    [InlineData("\"schema\":{\"type\":\"string\",\"maxLength\":1}", "i")]
    [InlineData("\"schema\":{\"type\":\"string\",\"pattern\":\"^[0-9]{8}$\"}", "11111111")]
    [InlineData("\"schema\":{\"type\":\"string\",\"pattern\":\"^[A-Z]+-\\\\d+$\"}", "ABC-123")]
    [InlineData("\"schema\":{\"type\":\"string\",\"pattern\":\"(\"}", "id")]
    [InlineData("\"example\":\"a/b\",\"schema\":{\"type\":\"string\"}", "a%2Fb")]
    [InlineData("\"schema\":{\"type\":\"string\"}", "id")]
    public void A_variable_of_the_path_has_a_value_that_its_schema_accepts(string parameter, string value)
        => For("/orders/{id}", "get", $"\"parameters\":[{{\"name\":\"id\",\"in\":\"path\",\"required\":true,{parameter}}}]").ShouldBe($"curl -i --request GET 'http://x/prod/orders/{value}'");

    [Fact]
    public void A_body_has_values_that_its_schema_accepts()
        => For("/a", "post", "\"requestBody\":{\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\",\"format\":\"uuid\"},"
            + "\"n\":{\"type\":\"integer\",\"minimum\":3},\"given\":{\"type\":\"array\",\"example\":[1,2]}}}}}}").ShouldBe(
            "curl -i --request POST 'http://x/prod/a' --header 'Content-Type: application/json' --data-raw '{\"id\":\"8a1c9f6e-4f0b-4e55-9e55-0b7f8f0a7c11\",\"n\":3,\"given\":[1,2]}'");

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
