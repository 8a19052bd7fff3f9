using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates;

/// <summary>Runs cases and writes the outcomes in the format of the reference engine, so that <c>diff</c> can compare two engines.</summary>
public static class CaseRunner
{
    /// <summary>Renders the template of one case.</summary>
    /// <param name="line">The case as JSON; see <see cref="TemplateCase"/>.</param>
    /// <returns><c>{"id", "ok": true, "out", "requestOverride"?, "responseOverride"?}</c> or <c>{"id", "ok": false, "error"}</c>.</returns>
    public static string Answer(string line)
    {
        var budget = new Budget();
        var answer = new JavaMap();
        try
        {
            var @case = TemplateCase.Parse(line);
            answer.Put("id", @case.Id, budget);
            var context = @case.CreateContext(ContextStyle.Plain);
            var text = MappingTemplate.Parse(@case.Template ?? throw new FormatException("The case has no template.")).Render(context);
            answer.Put("ok", true, budget);
            answer.Put("out", text, budget);
            AddOverride(answer, context, "requestOverride", budget);
            AddOverride(answer, context, "responseOverride", budget);
        }
        catch (Exception e) when (e is FormatException or TemplateParseException or TemplateRenderException)
        {
            answer.Put("ok", false, budget);
            answer.Put("error", $"{e.GetType().Name}: {e.Message}", budget);
        }

        return JsonWriter.ToText(answer, JsonStyle.Text, budget);
    }

    // The override maps always exist, so only the values that a template put into them count.
    private static void AddOverride(JavaMap answer, TemplateContext context, string name, Budget budget)
    {
        if (context.Context.Root.Get(name, budget) is JavaMap map && !Array.TrueForAll(map.ToEntries(budget), e => e.Value(budget) is JavaMap { Count: 0 }))
        {
            answer.Put(name, map, budget);
        }
    }
}
