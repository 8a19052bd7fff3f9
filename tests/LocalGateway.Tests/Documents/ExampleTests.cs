using System.Text;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Schemas;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>The example of a body: its schema accepts it, or there is none.</summary>
public sealed class ExampleTests
{
    private const string Schemas = """
        "components":{"schemas":{
          "Base":{"type":"object","required":["id"],"properties":{"id":{"type":"string","pattern":"^[A-Z]{2}\\d{6}$"}}},
          "Cat":{"allOf":[{"$ref":"#/components/schemas/Base"},{"type":"object","required":["lives"],"properties":{"lives":{"type":"integer","minimum":1,"maximum":9}}}]},
          "Dog":{"allOf":[{"$ref":"#/components/schemas/Base"},{"type":"object","required":["bark"],"properties":{"bark":{"type":"boolean"}}}]},
          "Tree":{"type":"object","required":["name","children"],"properties":{"name":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/components/schemas/Tree"}}}},
          "Endless":{"type":"object","required":["next"],"properties":{"next":{"$ref":"#/components/schemas/Endless"}}}}}
        """;

    [Theory]
    [InlineData("""{"$ref":"#/components/schemas/Cat"}""")]
    [InlineData("""{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]}""")]
    [InlineData("""{"anyOf":[{"type":"object","properties":{"a":{"not":{}}},"required":["a"]},{"$ref":"#/components/schemas/Dog"}]}""")]
    [InlineData("""{"$ref":"#/components/schemas/Tree"}""")]
    [InlineData("""{"type":"array","minItems":3,"items":{"type":"integer"}}""")]
    [InlineData("""{"type":"array","minItems":2,"uniqueItems":true,"items":{"type":"string"}}""")]
    [InlineData("""{"type":"array","maxItems":0,"items":{"type":"string"}}""")]
    [InlineData("""{"type":"array","minItems":2,"uniqueItems":true,"items":{"enum":["a","b","c"]}}""")]
    [InlineData("""{"type":"string","minLength":9,"maxLength":9}""")]
    [InlineData("""{"type":"string","pattern":"^[a-f0-9]{24}$"}""")]
    [InlineData("""{"type":"string","pattern":"^(GB|DE)\\d{2}[A-Z]{4}\\d{14}$"}""")]
    [InlineData("""{"type":"string","pattern":"^[A-Z]+(?:_[A-Z]+)*$","minLength":12}""")]
    [InlineData("""{"type":"string","format":"uuid","maxLength":5}""")]
    [InlineData("""{"type":"string","enum":["x"],"default":"not one of them"}""")]
    [InlineData("""{"type":"integer","minimum":1,"example":"not a number"}""")]
    [InlineData("""{"type":"number","minimum":0.1,"maximum":0.5,"exclusiveMinimum":true,"exclusiveMaximum":true}""")]
    [InlineData("""{"type":"number","multipleOf":0.25,"minimum":0.3,"maximum":0.6}""")]
    [InlineData("""{"type":"integer","minimum":5,"exclusiveMinimum":true,"maximum":6}""")]
    [InlineData("""{"allOf":[{"type":"number","multipleOf":4},{"type":"integer","multipleOf":6,"minimum":13}]}""")]
    [InlineData("""{"type":"integer","maximum":-10,"multipleOf":7}""")]
    [InlineData("""{"type":"object","minProperties":2}""")]
    [InlineData("""{"type":"object","maxProperties":1,"required":["b"],"properties":{"a":{"type":"string"},"b":{"type":"string"}}}""")]
    [InlineData("""{"type":"object","required":["a"],"additionalProperties":{"type":"integer"}}""")]
    [InlineData("""{"properties":{"a":{"type":"integer"}},"required":["a"]}""")]
    [InlineData("""{"type":["null","string"]}""")]
    [InlineData("""{"type":"string","not":{"enum":["value"]}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer","example":"wrong"}},"required":["a"]}""")]
    public void It_exists_and_its_schema_accepts_it(string schema) => Example(schema).Body.ShouldNotBeNull().ShouldSatisfyAllConditions(body => Mistakes(schema, body).ShouldBeEmpty(body));

    [Theory]
    [InlineData("""{"$ref":"#/components/schemas/Endless"}""")]
    [InlineData("""{"type":"string","minLength":5,"maxLength":4}""")]
    [InlineData("""{"type":"integer","minimum":5,"maximum":4}""")]
    [InlineData("""{"not":{}}""")]
    [InlineData("""{"type":"string","pattern":"^(?<a>x)\\k<a>(?<=xx)y(?!y)z$"}""")]
    [InlineData("""{"allOf":[{"type":"object","additionalProperties":false,"properties":{"a":{}}},{"required":["b"]}]}""")]
    public void Where_no_value_is_found_there_is_none(string schema)
    {
        var example = Example(schema);
        (example.Body, example.LacksBody).ShouldBe((null, true));
    }

    [Fact]
    public void An_example_of_the_media_type_counts_if_the_schema_accepts_it()
    {
        const string Schema = """{"type":"integer"}""";
        Example(Schema, ",\"example\":42").Body.ShouldBe("42");
        Example(Schema, ",\"example\":\"x\"").Body.ShouldBe("1");
    }

    [Fact]
    public void Whatever_the_schema_is_its_example_is_valid()
    {
        var random = new Random(20261130);
        var (some, count) = (0, 1_500);
        for (var index = 0; index < count; index++)
        {
            var schema = RandomSchema(random, 0).ToJsonString();
            if (Example(schema).Body is { } body)
            {
                some++;
                Mistakes(schema, body).ShouldBeEmpty($"{schema} has the example {body}");
            }
        }

        // Some of the schemas accept nothing.
        some.ShouldBeGreaterThan(count * 3 / 4);
    }

    private static RequestExample Example(string schema, string more = "") => TestApi.Read(TestApi.Document(
        TestApi.Path("/a", "post", "\"type\":\"mock\",\"responses\":{\"default\":{\"statusCode\":200}}", $"\"requestBody\":{{\"content\":{{\"application/json\":{{\"schema\":{schema}{more}}}}}}}"), Schemas)).Methods.Single().Example;

    private static IReadOnlyList<string> Mistakes(string schema, string body)
    {
        var root = JsonFile.Parse(Encoding.UTF8.GetBytes($"{{\"schema\":{schema},{Schemas}}}"), "openapi.json");
        return BodyValidator.Validate(new SchemaCompiler(new References(root)).Compile(root.Member("schema")), Encoding.UTF8.GetBytes(body));
    }

    private static JsonObject RandomSchema(Random random, int depth)
    {
        var kind = random.Next(depth < 3 ? 9 : 4);
        JsonObject schema = kind switch
        {
            0 => new() { ["type"] = "string", ["minLength"] = random.Next(6), ["maxLength"] = 4 + random.Next(10) },
            1 => new() { ["type"] = "string", ["pattern"] = Patterns[random.Next(Patterns.Length)] },
            2 => RandomNumber(random),
            3 => new() { ["enum"] = new JsonArray("a", 1, true, null, new JsonObject { ["b"] = 2 }) },
            4 => new() { ["type"] = "array", ["items"] = RandomSchema(random, depth + 1), ["minItems"] = random.Next(4) },
            5 => new() { ["allOf"] = new JsonArray(RandomObject(random, depth), RandomObject(random, depth)) },
            6 => new() { [random.Next(2) == 0 ? "oneOf" : "anyOf"] = new JsonArray(RandomSchema(random, depth + 1), RandomSchema(random, depth + 1)) },
            7 => new() { ["$ref"] = $"#/components/schemas/{new[] { "Base", "Cat", "Dog", "Tree" }[random.Next(4)]}" },
            _ => RandomObject(random, depth),
        };
        if (kind < 4 && random.Next(6) == 0)
        {
            schema["example"] = "an example that may be wrong";
        }

        return schema;
    }

    private static JsonObject RandomNumber(Random random)
    {
        var least = random.Next(-20, 20);
        var schema = new JsonObject { ["type"] = random.Next(2) == 0 ? "integer" : "number", ["minimum"] = least, ["maximum"] = least + random.Next(1, 20) };
        if (random.Next(2) == 0)
        {
            schema["multipleOf"] = new[] { 1m, 2m, 3m, 0.5m, 0.1m }[random.Next(5)];
        }

        if (random.Next(3) == 0)
        {
            schema[random.Next(2) == 0 ? "exclusiveMinimum" : "exclusiveMaximum"] = true;
        }

        return schema;
    }

    private static JsonObject RandomObject(Random random, int depth)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var name in new[] { "a", "b", "c" }.Take(random.Next(1, 4)))
        {
            properties[name] = RandomSchema(random, depth + 1);
            if (random.Next(2) == 0)
            {
                required.Add(name);
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        if (random.Next(4) == 0)
        {
            schema["additionalProperties"] = random.Next(2) == 0;
        }

        return schema;
    }

    private static readonly string[] Patterns = ["^[a-z]{3,5}$", "^\\d{4}-\\d{2}$", "^(one|two)$", "^[^@ ]+@[^@ ]+\\.[a-z]{2,}$", "\\w+", "^$", "^.{20}$", "^\\+?[0-9 ]{7,15}$"];
}
