using System.Text;
using System.Text.Json.Nodes;
using Sluice.MappingTemplates.Fuzz.Cases;
using Sluice.MappingTemplates.Fuzz.Comparing;

namespace Sluice.MappingTemplates.Tests.Fuzzing;

/// <summary>Random templates with the oracle's answers (<c>tests/MappingTemplates.Fuzz golden</c> writes them), so that the suite needs no JDK.</summary>
public sealed class FuzzGoldenTests
{
    [Theory]
    [InlineData("fuzz-golden.jsonl", 2000)]
    [InlineData("jsonpath-golden.jsonl", 500)]
    [InlineData("texts-golden.jsonl", 300)]
    [InlineData("null-rounds-golden.jsonl", 52)]
    [InlineData("regex-golden.jsonl", 130)]
    public void Every_random_template_gives_what_the_oracle_gave(string file, int atLeast)
    {
        var lines = File.ReadAllLines(Path.Combine(Places.Root, "tests", "MappingTemplates.Tests", "Data", file));
        lines.Length.ShouldBeGreaterThanOrEqualTo(atLeast);
        var failures = new StringBuilder();
        foreach (var line in lines)
        {
            var (id, expected, actual) = Compare(line);
            if (!Agreement.Same(expected, actual))
            {
                _ = failures.Append(id).Append("\n  expected ").Append(expected).Append("\n  actual   ").Append(actual).Append('\n');
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    private static (string Id, Answer Expected, Answer Actual) Compare(string line)
    {
        var it = CaseJson.ReadCase(line);
        var expected = CaseJson.ReadAnswer(line);
        var error = JsonNode.Parse(line)!["error"]?.GetValue<string>();
        return (it.Id, expected with { Error = error == "parse" ? "ParseErrorException" : error }, Engine.Ask(it));
    }
}
