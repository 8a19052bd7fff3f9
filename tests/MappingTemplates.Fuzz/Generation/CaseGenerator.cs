using System.Globalization;
using System.Text.Json.Nodes;
using Sluice.MappingTemplates.Fuzz.Cases;
using Sluice.MappingTemplates.Fuzz.Generation.Data;
using Sluice.MappingTemplates.Fuzz.Generation.Grammar;

namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>Makes the cases of a seed: the n-th is the same each time, with or without those before it.</summary>
internal static class CaseGenerator
{
    public static FuzzCase Make(int seed, int number, Style style = Style.Any)
    {
        var dice = Dice.For(seed, number);
        while (true)
        {
            var template = Template(dice, style);
            if (Reproducible.Objection(template) is null)
            {
                return With(dice, string.Create(CultureInfo.InvariantCulture, $"{(style == Style.Any ? "" : style)}{seed}-{number}"), template);
            }
        }
    }

    private static string Template(Dice dice, Style style)
    {
        var template = new Styles(new TemplateGrammar(dice)).Make(style);
        return dice.Chance(7) ? Tokens.Damage(dice, template) : template;
    }

    // Data that the template does not name would only make the case longer.
    private static FuzzCase With(Dice dice, string id, string template)
    {
        var surroundings = new Surroundings(dice);
        var vars = new JsonObject();
        foreach (var (name, json) in Variables.Values(dice, template))
        {
            vars[name] = JsonNode.Parse(json);
        }

        return new FuzzCase(
            id,
            template,
            template.Contains("input", StringComparison.Ordinal) ? new Bodies(dice).Any() : null,
            template.Contains("params", StringComparison.Ordinal) ? surroundings.Params() : [],
            template.Contains("context", StringComparison.Ordinal) ? surroundings.Context() : [],
            template.Contains("stageVariables", StringComparison.Ordinal) ? surroundings.StageVariables() : [],
            vars);
    }
}
