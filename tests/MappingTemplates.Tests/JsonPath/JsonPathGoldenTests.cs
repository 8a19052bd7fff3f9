using System.Text.Json;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;
using Sluice.MappingTemplates.JsonPath;

namespace Sluice.MappingTemplates.Tests.JsonPath;

public sealed class JsonPathGoldenTests
{
    [Fact]
    public void Every_path_answers_as_Jayway_does()
    {
        var documents = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(Places.Root, "tests", "MappingTemplates.Tests", "Data", "jsonpath-cases.jsonl")))
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            if (root.TryGetProperty("text", out var text))
            {
                documents.Add(text.GetString()!);
                continue;
            }

            var expected = root.TryGetProperty("out", out var answer) ? answer.GetString() : null;
            Read(documents[root.GetProperty("doc").GetInt32()], root.GetProperty("path").GetString()!).ShouldBe(expected, line);
            count++;
        }

        count.ShouldBeGreaterThan(500);
    }

    // As text and as JSON; null where the template fails.
    private static string? Read(string text, string path)
    {
        try
        {
            var value = Parse(text) is { } document ? JsonPathCache.Get(path, new Budget()).Read(document, new Budget()) : null;
            return value is null ? "null" : $"{JavaValue.ToText(value, new Budget())}|{JsonWriter.ToText(value, JsonStyle.InputJson, new Budget())}";
        }
        catch (JavaException)
        {
            return null;
        }
    }

    private static object? Parse(string text)
    {
        try
        {
            return JsonParser.Parse(text, new Budget());
        }
        catch (JavaException)
        {
            return null;
        }
    }
}
