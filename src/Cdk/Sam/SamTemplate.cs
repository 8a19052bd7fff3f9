using System.Text.Json.Nodes;

namespace Sluice.Cdk.Sam;

/// <summary>
/// Expands the functions of a SAM template as SAM's macro does, because the macro makes resources that no CDK object would stand for. Other resources
/// of SAM stay as they are; the stack then keeps the macro.
/// </summary>
internal static class SamTemplate
{
    public const string Macro = "AWS::Serverless-2016-10-31";

    private const string Function = "AWS::Serverless::Function";

    /// <summary>Expands all functions in their places.</summary>
    /// <exception cref="SluiceApiException">A function has a property that needs the macro itself.</exception>
    public static void Expand(JsonObject template)
    {
        var old = (JsonObject)template["Resources"]!;
        if (template["Globals"] is not null && old.Any(resource => Json.Text(resource.Value?["Type"]) == Function))
        {
            throw new SluiceApiException("template.json: SluiceApi does not read 'Globals'. Give the properties to each function.");
        }

        template.Remove("Globals");
        var resources = new JsonObject();
        foreach (var (id, resource) in old.ToList())
        {
            old.Remove(id);
            if (resource is JsonObject function && Json.Text(function["Type"]) == Function)
            {
                new SamFunction(id, function, resources).Expand();
            }
            else
            {
                resources[id] = resource;
            }
        }

        template["Resources"] = resources;
    }

    /// <summary>The macros that the stack must keep.</summary>
    public static IEnumerable<string> Macros(JsonObject template)
    {
        var names = template["Transform"] switch
        {
            JsonArray array => array.Select(Json.Text),
            var single => [Json.Text(single)],
        };
        var needsSam = ((JsonObject)template["Resources"]!)
            .Any(resource => Json.Text(resource.Value?["Type"])?.StartsWith("AWS::Serverless::", StringComparison.Ordinal) == true);
        return names.OfType<string>().Where(name => name != Macro || needsSam);
    }
}
