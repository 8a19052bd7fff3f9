using System.Text.Json;

namespace Sluice.MappingTemplates.Tests.Oracle;

/// <summary>Answers that the real service gave, read from the folder beside the repository.</summary>
public sealed class RecordedTests
{
    [Fact]
    public void Every_recorded_template_renders_as_on_AWS()
    {
        var lines = File.ReadAllLines(Places.SharedFile("data/velocity-recorded.jsonl"));

        lines.Length.ShouldBeGreaterThan(100);
        lines.Select(Difference).OfType<string>().ShouldBeEmpty();
    }

    private static string? Difference(string line)
    {
        using var json = JsonDocument.Parse(line);
        var recorded = json.RootElement;
        var template = Text(recorded, "aws_response_template") ?? Text(recorded, "template")!;
        var expected = Text(recorded, "expected")!;
        var actual = Render(template, recorded.GetProperty("context").GetRawText());
        if (recorded.TryGetProperty("whitespace_normalized", out var normalized) && normalized.GetBoolean())
        {
            (expected, actual) = (WithoutSpace(expected), WithoutSpace(actual));
        }

        return expected == actual ? null : $"{Text(recorded, "name")}: {template}\n  expected {expected}\n  but was  {actual}";
    }

    // As recorded: the values came as JSON text in a request override.
    private static string Render(string template, string context)
    {
        var values = new ContextData();
        MappingTemplate.Parse("#set($context.requestOverride.path.body = $input.body)").Render(new TemplateContext(new InputData(context), values));
        return MappingTemplate.Parse(template).Render(new TemplateContext(new InputData(), values));
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var member) ? member.GetString() : null;

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
