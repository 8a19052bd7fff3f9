using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Modules;

namespace Sluice.DeployFiles.Tests.Terraform.Checks;

/// <summary>Checks what is no expression: versions, variables and outputs.</summary>
internal static class SettingCheck
{
    private static readonly string[] VariableArguments = ["//", "type", "default", "description", "validation", "sensitive", "nullable", "ephemeral"];
    private static readonly string[] OutputArguments = ["//", "value", "description", "sensitive", "depends_on", "precondition", "ephemeral"];

    public static IEnumerable<string> Check(TerraformModule module)
    {
        foreach (var block in module.Blocks)
        {
            var known = block.Kind switch { "variable" => VariableArguments, "output" => OutputArguments, _ => null };
            foreach (var (name, _) in known is null ? [] : block.Body!.AsObject().Where(member => !known.Contains(member.Key)))
            {
                yield return $"{block.Place}.{name}: there is no such argument";
            }

            if (block.Kind == "output" && !block.Has("value"))
            {
                yield return $"{block.Place}: the argument 'value' is missing";
            }

            if (block.Kind == "variable" && Type(block) is { } type && block.Has("default") && !Fits(block.Body!["default"]!, type))
            {
                yield return $"{block.Place}.default: is no {type}";
            }
        }

        var sources = module.Blocks.Where(block => block.Kind == "terraform")
            .Select(block => (string?)block.Body!["required_providers"]?["aws"]?["source"]).ToList();
        if (!sources.Contains("hashicorp/aws") && module.Blocks.Any(block => block.IsResource))
        {
            yield return $"{module.Blocks[0].File}: terraform.required_providers.aws.source must be hashicorp/aws";
        }
    }

    private static string? Type(TerraformBlock block) => (string?)block.Body!["type"];

    private static bool Fits(JsonNode value, string type) => type.Split('(')[0] switch
    {
        "string" => value.GetValueKind() == JsonValueKind.String,
        "number" => value.GetValueKind() == JsonValueKind.Number,
        "bool" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "list" or "set" => value is JsonArray,
        "map" or "object" => value is JsonObject,
        _ => true,
    };
}
