using System.Text;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Schemas;

namespace Sluice.LocalGateway.Tests.Schemas;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("{\"type\":\"object\",\"required\":[\"a\",\"b\"]}", "{\"a\":1,\"b\":2}", "{\"a\":1}", "object has missing required properties ([\"b\"])")]
    [InlineData("{\"type\":\"string\"}", "\"x\"", "1", "instance type (integer) does not match any allowed primitive type (allowed: [\"string\"])")]
    [InlineData("{\"type\":\"number\"}", "1", "\"1\"", "instance type (string)")]
    [InlineData("{\"type\":\"integer\"}", "1", "1.5", "instance type (number)")]
    [InlineData("{\"type\":[\"string\",\"null\"]}", "null", "true", "instance type (boolean)")]
    [InlineData("{\"enum\":[\"a\",{\"b\":1.0}]}", "{\"b\":1.0}", "\"c\"", "not found in enum")]
    [InlineData("{\"properties\":{\"a\":{\"minLength\":2,\"maxLength\":3}}}", "{\"a\":\"xy\"}", "{\"a\":\"y\"}", "is too short")]
    [InlineData("{\"pattern\":\"^x\"}", "\"xy\"", "\"yx\"", "does not match input string")]
    [InlineData("{\"maxLength\":1}", "\"\\ud83d\\ude00\"", "\"xy\"", "is too long")]
    [InlineData("{\"minimum\":1,\"maximum\":3}", "3", "0", "lower than the required minimum (minimum: 1, found: 0)")]
    [InlineData("{\"maximum\":3,\"exclusiveMaximum\":true}", "2", "3", "greater than the required maximum")]
    [InlineData("{\"multipleOf\":0.5}", "1.5", "1.2", "remainder of division is not zero")]
    [InlineData("{\"items\":{\"type\":\"integer\"},\"minItems\":1,\"maxItems\":2}", "[1]", "[]", "array is too short")]
    [InlineData("{\"uniqueItems\":true}", "[1,2]", "[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1}]", "duplicate")]
    [InlineData("{\"items\":[{\"type\":\"integer\"}],\"additionalItems\":false}", "[1]", "[1,2]", "should not have")]
    [InlineData("{\"properties\":{\"a\":{}},\"additionalProperties\":false}", "{\"a\":1}", "{\"b\":1}", "not allowed by the schema: [\"b\"]")]
    [InlineData("{\"additionalProperties\":{\"type\":\"integer\"},\"patternProperties\":{\"^s\":{\"type\":\"string\"}}}", "{\"s1\":\"x\",\"n\":1}", "{\"n\":\"x\"}", "instance type (string)")]
    [InlineData("{\"oneOf\":[{\"type\":\"null\"},{\"type\":\"integer\"}]}", "null", "\"x\"", "failed to match exactly one schema (matched 0 out of 2)")]
    [InlineData("{\"anyOf\":[{\"minimum\":5},{\"maximum\":1}]}", "7", "3", "at least one")]
    [InlineData("{\"allOf\":[{\"minimum\":1},{\"maximum\":5}]}", "3", "9", "greater")]
    [InlineData("{\"not\":{\"type\":\"null\"}}", "1", "null", "should not have")]
    [InlineData("{\"minProperties\":1}", "{\"a\":1}", "{}", "too few properties")]
    public void A_schema_tells_good_from_bad(string schema, string good, string bad, string error)
    {
        var compiled = Compile(schema);
        Validate(compiled, good).ShouldBeEmpty();
        Validate(compiled, bad).ShouldHaveSingleItem().ShouldContain(error);
    }

    [Fact]
    public void A_model_may_contain_itself()
    {
        var schema = Compile("{\"$ref\":\"#/components/schemas/Node\"}", "{\"Node\":{\"type\":\"object\",\"properties\":{\"next\":{\"$ref\":\"#/components/schemas/Node\"}},\"additionalProperties\":false}}");
        Validate(schema, "{\"next\":{\"next\":{}}}").ShouldBeEmpty();
        Validate(schema, "{\"next\":{\"next\":{\"x\":1}}}").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("""{"A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A"}}""")]
    [InlineData("""{"A":{"allOf":[{"$ref":"#/components/schemas/A"}]}}""")]
    [InlineData("""{"A":{"anyOf":[{"type":"null"},{"oneOf":[{"$ref":"#/components/schemas/A"}]}]}}""")]
    [InlineData("""{"A":{"not":{"$ref":"#/components/schemas/A"}}}""")]
    [InlineData("""{"A":{"additionalProperties":{"$ref":"#/components/schemas/B"}},"B":{"$ref":"#/components/schemas/B"}}""")]
    [InlineData("""{"A":{"patternProperties":{"^a":{"not":{"$ref":"#/components/schemas/B"}}}},"B":{"allOf":[{"$ref":"#/components/schemas/B"}]}}""")]
    [InlineData("""{"A":{"items":[{"$ref":"#/components/schemas/B"}]},"B":{"$ref":"#/components/schemas/B"}}""")]
    public void A_schema_that_applies_itself_to_the_same_value_is_refused(string schemas)
        => Should.Throw<DocumentException>(() => Compile("""{"$ref":"#/components/schemas/A"}""", schemas)).Message.ShouldContain("to the same value again");

    [Fact]
    public void A_models_address_at_the_service_is_followed()
        => Validate(Compile("{\"$ref\":\"https://apigateway.amazonaws.com/restapis/abc/models/Node\"}", "{\"Node\":{\"type\":\"integer\"}}"), "\"x\"").ShouldNotBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\":1} x")]
    public void A_body_that_is_missing_or_broken_is_invalid(string body)
        => Validate(Compile("{\"type\":\"object\",\"required\":[\"a\"]}"), body).ShouldNotBeEmpty();

    [Fact]
    public void A_pattern_that_takes_too_long_is_an_error_and_not_a_hang()
        => Validate(Compile("{\"pattern\":\"^(a+)+$\"}"), $"\"{new string('a', 40)}!\"").ShouldNotBeEmpty();

    [Fact]
    public void A_reference_to_nothing_is_refused()
        => Should.Throw<DocumentException>(() => Compile("{\"$ref\":\"#/components/schemas/None\"}")).Message.ShouldContain("the document has nothing at '#/components/schemas/None'");

    private static IReadOnlyList<string> Validate(Schema schema, string body) => BodyValidator.Validate(schema, Encoding.UTF8.GetBytes(body));

    private static Schema Compile(string schema, string schemas = "{}")
    {
        var root = JsonFile.Parse(Encoding.UTF8.GetBytes($"{{\"schema\":{schema},\"components\":{{\"schemas\":{schemas}}}}}"), "openapi.json");
        return new SchemaCompiler(new References(root)).Compile(root.Member("schema"));
    }
}
