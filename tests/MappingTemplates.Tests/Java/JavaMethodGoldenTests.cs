using System.Text.Json;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Tests.Java;

public sealed class JavaMethodGoldenTests
{
    private static readonly string File = Path.Combine(Places.Root, "tests", "MappingTemplates.Tests", "Data", "java-methods.jsonl");

    public static TheoryData<string> Operations() =>
        ["split", "replaceAll", "replaceFirst", "matches", "replace", "format", "upper", "lower", "trim", "strip", "compareTo", "compareToIgnoreCase", "hashCode",
         "escapeJs", "urlEncode", "urlDecode", "b64e", "b64d", "json", "dec"];

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_method_answers_as_Java_does(string operation)
    {
        var count = 0;
        foreach (var line in System.IO.File.ReadLines(File))
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.GetProperty("op").GetString() == operation)
            {
                Answer(document.RootElement, operation).ShouldBe(Expected(document.RootElement), line);
                count++;
            }
        }

        count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void The_file_has_at_least_a_thousand_cases() => System.IO.File.ReadLines(File).Count().ShouldBeGreaterThan(1000);

    // A case without an answer is one that Java refuses.
    private static string? Expected(JsonElement line) => line.TryGetProperty("out", out var answer) ? answer.GetString() : null;

    private static string? Answer(JsonElement line, string operation)
    {
        try
        {
            return JavaMethodCases.Run(operation, [.. line.GetProperty("args").EnumerateArray().Select(JavaMethodCases.Argument)]);
        }
        catch (JavaException)
        {
            return null;
        }
    }
}
