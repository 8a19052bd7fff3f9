using System.Text.Json;

namespace Sluice.MappingTemplates.Tests.Oracle;

/// <summary>A template with its input, and what the reference engine answered.</summary>
internal sealed class OracleCase(JsonElement json)
{
    public string Id => json.GetProperty("id").GetString()!;

    public string Template => json.GetProperty("template").GetString()!;

    public bool ExpectedOk => json.GetProperty("ok").GetBoolean();

    public string ExpectedText => ExpectedOk ? json.GetProperty("out").GetString()! : "";

    /// <summary>What differs from the answer, or null.</summary>
    public string? Difference()
    {
        var (ok, text, context) = Render();
        if (ok != ExpectedOk)
        {
            return $"{Id}: {Template}\n  expected {(ExpectedOk ? ExpectedText : "a failure")}\n  but {(ok ? "rendered " : "failed: ")}{text}";
        }

        return ok && text != ExpectedText ? $"{Id}: {Template}\n  expected {ExpectedText}\n  but was  {text}"
            : ok ? OverrideDifference("requestOverride", context.RequestOverride) ?? OverrideDifference("responseOverride", context.ResponseOverride)
            : null;
    }

    private (bool Ok, string Text, ContextData Context) Render()
    {
        var context = new ContextData(Member("context") is { } values ? CaseValues.Members(values) : null, ContextStyle.Plain);
        try
        {
            var template = MappingTemplate.Parse(Template);
            var seen = new TemplateContext(Input(), context, StageVariables());
            foreach (var (name, value) in Member("vars") is { } variables ? CaseValues.Members(variables) : [])
            {
                seen.Set(name, value);
            }

            return (true, template.Render(seen), context);
        }
        catch (TemplateParseException e)
        {
            return (false, e.Message, context);
        }
        catch (TemplateRenderException e)
        {
            return (false, e.Message, context);
        }
    }

    private InputData Input()
    {
        var body = Member("body")?.GetString();
        return new InputData(body, Parameters("path"), Parameters("querystring"), Parameters("header"));
    }

    private Dictionary<string, string>? StageVariables() =>
        Member("stageVariables")?.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetString()!);

    private IEnumerable<KeyValuePair<string, string>>? Parameters(string kind) =>
        Member("params") is { } all && all.TryGetProperty(kind, out var some)
            ? some.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, m.Value.ToString()))
            : null;

    private JsonElement? Member(string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private string? OverrideDifference(string name, OverrideValues values)
    {
        if (Member(name) is not { } expected)
        {
            return values.IsEmpty ? null : $"{Id}: {Template}\n  expected no {name}\n  but was  {values.ToJson()}";
        }

        using var actual = JsonDocument.Parse(values.ToJson());
        return JsonElement.DeepEquals(expected, actual.RootElement) ? null : $"{Id}: {Template}\n  expected {name} {expected}\n  but was  {values.ToJson()}";
    }
}
