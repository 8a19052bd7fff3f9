using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Bodies and results mean what they mean to System.Text.Json.</summary>
public sealed class SystemTextJsonTests
{
    private const int Mutations = 400;

    /// <summary>The web defaults, taken at their word on nullability and constructor parameters, with ASP.NET Core's encoder.</summary>
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web)
    {
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Values = ["null", "true", "0", "-1", "300", "1.5", "1e400", "\"\"", "\"1\"", "\"x\"", "\"\\ud83d\\ude00\"", "[]", "{}", "[1]", "[null]", "{\"a\":1}"];

    public static TheoryData<string> Names => [.. Shapes.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_body_is_taken_and_written_alike(string name)
    {
        var (_, code, samples) = Shapes.All.Single(s => s.Name == name);
        var (api, type) = Start(code);

        foreach (var sample in samples)
        {
            Expected(type, sample).ShouldNotBeNull(sample);
            (await AnswerAsync(api, sample)).ShouldBe(Expected(type, sample), sample);
        }

        var random = new Random(name.Length);
        for (var i = 0; i < Mutations; i++)
        {
            var json = Mutate(samples[random.Next(samples.Length)], random);
            var answer = await AnswerAsync(api, json);
            if (answer is null && IsDocumentedDifference(name, await api.ErrorsAsync(Payload(json)), json))
            {
                continue;
            }

            answer.ShouldBe(Expected(type, json), $"{name}: {json}");
        }
    }

    /// <summary>Broken text, not only wrong values.</summary>
    [Fact]
    public async Task Broken_JSON_is_refused_alike()
    {
        var (name, code, samples) = Shapes.All.Single(s => s.Name == "nesting");
        var (api, type) = Start(code);
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var text = samples[0].ToCharArray();
            text[random.Next(text.Length)] = "\"{}[],:0ex\\ \t"[random.Next(13)];
            var json = new string(text);

            // A body that closes the payload early is another payload, and no client can send it: templates write checked JSON.
            if (IsJson(json) || !IsJson(Payload(json)))
            {
                if (IsJson(json) && await AnswerAsync(api, json) is null && IsDocumentedDifference(name, await api.ErrorsAsync(Payload(json)), json))
                {
                    continue;
                }

                (await AnswerAsync(api, json)).ShouldBe(IsJson(json) ? Expected(type, json) : null, json);
            }
        }
    }

    private static (RunningApi Api, Type Type) Start(string code)
    {
        // Aliases of the shape's own usings come first in a file.
        var usings = code.StartsWith("using", StringComparison.Ordinal) ? code[..(code.IndexOf(';', StringComparison.Ordinal) + 1)] : "";
        var api = RunningApi.Start($"{usings}\n[assembly: RestApi(\"Api\")]\n{code[usings.Length..]}\n[LambdaFunction] public static class F {{ [HttpPost(\"/\")] public static Dto Post(Dto dto) => dto; }}");
        return (api, api.Assembly.GetType("Dto", throwOnError: true)!);
    }

    private static string Payload(string json) => "{\"dto\":" + json + "}";

    private static async Task<string?> AnswerAsync(RunningApi api, string json)
    {
        var answer = await api.CallAsync(Payload(json));
        return answer.StartsWith("{ \"sluice\":", StringComparison.Ordinal) ? null : answer;
    }

    private static string? Expected(Type type, string json)
    {
        try
        {
            var value = JsonSerializer.Deserialize(json, type, Options);
            return value is null ? null : JsonSerializer.Serialize(value, type, Options);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>docs/binding.md: what is stricter here.</summary>
    private static bool IsDocumentedDifference(string name, string[] errors, string json) =>
        // An element of a collection is as nullable as it is declared; a constructor's parameter without a default is required.
        // A number is finite, and one that stands for an enum's name is that of a member.
        errors.All(e => e.EndsWith("field is required.", StringComparison.Ordinal) || json.Contains("1e400", StringComparison.Ordinal)
            || (json.Contains("\"1\"", StringComparison.Ordinal) && name == "enum as text"));

    private static bool IsJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Replaces, removes, renames, doubles or adds something anywhere in the tree.</summary>
    private static string Mutate(string json, Random random)
    {
        var root = JsonNode.Parse(json)!;
        for (var rounds = 1 + random.Next(2); rounds > 0; rounds--)
        {
            var open = Containers(root).ToArray();
            switch (open[random.Next(open.Length)])
            {
                case JsonArray { Count: > 0 } array:
                    array[random.Next(array.Count)] = JsonNode.Parse(Value(random));
                    break;
                case JsonArray array:
                    array.Add(JsonNode.Parse(Value(random)));
                    break;
                case JsonObject { Count: > 0 } map:
                    MutateMember(map, random);
                    break;
                case JsonObject map:
                    map["a"] = JsonNode.Parse(Value(random));
                    break;
            }
        }

        return root.ToJsonString();
    }

    private static void MutateMember(JsonObject map, Random random)
    {
        var (name, value) = map.ElementAt(random.Next(map.Count));
        switch (random.Next(5))
        {
            case 0:
                map.Remove(name);
                break;
            case 1:
                map.Remove(name);
                map[name.ToUpperInvariant()] = value?.DeepClone();
                break;
            case 2:
                map["unknown"] = JsonNode.Parse("{\"deep\":[1,{\"x\":null}]}");
                break;
            default:
                map[name] = JsonNode.Parse(Value(random));
                break;
        }
    }

    private static string Value(Random random) => Values[random.Next(Values.Length)];

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        yield return node;
        var children = node switch { JsonObject map => map.Select(m => m.Value), JsonArray array => array, _ => [] };
        foreach (var child in children.Where(c => c is JsonObject or JsonArray).SelectMany(c => Containers(c!)))
        {
            yield return child;
        }
    }
}
