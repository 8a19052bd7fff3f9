using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Modules;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>Values for the variables of a module that have no default.</summary>
internal static class ModuleValues
{
    public static JsonObject Of(TerraformModule module) => new(module.Blocks
        .Where(block => block.Kind == "variable" && block.Body is JsonObject body && !body.ContainsKey("default"))
        .Select(block => KeyValuePair.Create(block.Name, Value((string)block.Body!["type"]!, block.Name))));

    /// <summary>The values of all variables, with the defaults of those that have one.</summary>
    public static JsonObject All(TerraformModule module)
    {
        var values = Of(module);
        foreach (var block in module.Blocks.Where(block => block.Kind == "variable" && !values.ContainsKey(block.Name)))
        {
            values[block.Name] = block.Body!["default"]?.DeepClone();
        }

        return values;
    }

    private static JsonNode? Value(string type, string name) => type switch
    {
        "string" => name.Replace('_', '-'),
        "number" => 1,
        "bool" => true,
        "list(string)" => new JsonArray(name.Replace('_', '-')),
        _ => throw new NotSupportedException($"A variable of the type {type} has no value yet."),
    };
}
