using System.Text;
using System.Text.Json.Nodes;
using Sluice.MappingTemplates.Fuzz.Cases;
using Sluice.MappingTemplates.Fuzz.Comparing;

namespace Sluice.MappingTemplates.Tests.Fuzzing;

/// <summary>Random templates with the oracle's answers (<c>tests/MappingTemplates.Fuzz golden</c> writes them), so that the suite needs no JDK.</summary>
public sealed class FuzzGoldenTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Places.Root, "tests", "MappingTemplates.Tests", "Data", "fuzz-golden.jsonl"));

    [Fact]
    public void Every_random_template_gives_what_the_oracle_gave()
    {
        Lines.Length.ShouldBeGreaterThanOrEqualTo(2000);
        var failures = new StringBuilder();
        foreach (var line in Lines)
        {
            var (id, expected, actual) = Compare(line);
            if (!Agreement.Same(expected, actual))
            {
                _ = failures.Append(id).Append("\n  expected ").Append(expected).Append("\n  actual   ").Append(actual).Append('\n');
            }
        }

        failures.ToString().ShouldBe("");
    }

    private static (string Id, Answer Expected, Answer Actual) Compare(string line)
    {
        var it = CaseJson.ReadCase(line);
        var expected = CaseJson.ReadAnswer(line);
        var error = JsonNode.Parse(line)!["error"]?.GetValue<string>();
        return (it.Id, expected with { Error = error == "parse" ? "ParseErrorException" : error }, Engine.Ask(it));
    }
}
