using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>The schemas of types that others stand for.</summary>
public sealed class DerivedTypeTests
{
    private const string Json = "System.Text.Json.Serialization.";

    [Fact]
    public void Each_derived_type_has_a_schema_with_its_discriminator()
    {
        var schemas = Schemas($"[{Json}JsonDerivedType(typeof(B), \"b\"), {Json}JsonDerivedType(typeof(C), 7)] public abstract record A(int X); public sealed record B(int X) : A(X); public sealed record C(int X, string? Y) : A(X);");

        schemas["A"]!.ToJsonString().ShouldBe("""{"type":"object","oneOf":[{"$ref":"#/components/schemas/AB"},{"$ref":"#/components/schemas/AC"}]}""");
        schemas["AB"]!.ToJsonString().ShouldBe("""{"type":"object","required":["$type","x"],"properties":{"$type":{"type":"string","enum":["b"]},"x":{"type":"integer"}}}""");
        schemas.Select(schema => schema.Key).ShouldBe(["A", "AB", "AC", "Problem"]);
        schemas["AC"]!["properties"]!["$type"]!.ToJsonString().ShouldBe("""{"type":"integer","enum":[7]}""");
    }

    // Where the type itself has no discriminator, a schema cannot say that there must be none.
    [Theory]
    [InlineData("JsonDerivedType(typeof(B), \"b\")", "anyOf", "AB,AItself")]
    [InlineData("JsonDerivedType(typeof(A), \"a\"), System.Text.Json.Serialization.JsonDerivedType(typeof(B), \"b\")", "oneOf", "AItself,AB")]
    [InlineData("JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true), System.Text.Json.Serialization.JsonDerivedType(typeof(A), \"a\"), System.Text.Json.Serialization.JsonDerivedType(typeof(B), \"b\")", "anyOf", "AB,AItself")]
    public void The_type_itself_is_one_of_them_where_it_can_be(string attributes, string keyword, string names)
    {
        var schemas = Schemas($"[{Json}{attributes}] public record A(int X); public sealed record B(int X) : A(X);");

        schemas["A"]![keyword]!.AsArray().Select(item => ((string)item!["$ref"]!).Split('/')[^1]).ShouldBe(names.Split(','));
        schemas["AItself"]!["required"]!.ToJsonString().ShouldBe("[\"x\"]");
        (schemas["AItself"]!["properties"]!["$type"] is null).ShouldBe(keyword == "anyOf");
    }

    private static JsonObject Schemas(string types)
    {
        var generated = Generated.From($$"""
            [assembly: RestApi("Api", Validation = RequestValidation.All)]
            {{types}}
            [LambdaFunction] public sealed class F { [HttpPost("/")] public A Op(A a) => a; }
            """);
        var api = generated.Step<ApiModel>(TrackingNames.Api).Single();
        return JsonNode.Parse(DeployFilesEmitter.Emit(api).Items.Single(file => file.Path == "openapi.json").Text)!["components"]!["schemas"]!.AsObject();
    }
}
