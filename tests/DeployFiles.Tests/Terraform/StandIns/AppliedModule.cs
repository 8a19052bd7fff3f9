using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Modules;

namespace Sluice.DeployFiles.Tests.Terraform.StandIns;

/// <summary>What Terraform made of the stand-ins of a module.</summary>
internal sealed class AppliedModule
{
    private readonly JsonNode _values;

    private AppliedModule(JsonNode values) => _values = values;

    /// <summary>Applies the stand-ins of the module in a folder, which must exist.</summary>
    /// <param name="module">The module.</param>
    /// <param name="folder">An empty folder for the copy.</param>
    /// <param name="variables">The values of variables. Terraform takes those without a default from here.</param>
    public static AppliedModule Apply(TerraformModule module, string folder, JsonObject variables)
    {
        StandInModule.Write(module, folder);
        File.WriteAllText(Path.Combine(folder, "terraform.tfvars.json"), variables.ToJsonString());
        TerraformCommand.Run(folder, "init", "-no-color", "-input=false");
        TerraformCommand.Run(folder, "apply", "-auto-approve", "-no-color", "-input=false");
        return new(JsonNode.Parse(TerraformCommand.Run(folder, "show", "-json"))!["values"]!);
    }

    /// <summary>The value of an output.</summary>
    public JsonNode? Output(string name) => _values["outputs"]?[name]?["value"];

    /// <summary>The instances of a resource, with their values; none if its count is zero.</summary>
    /// <param name="address">Such as aws_api_gateway_rest_api.api.</param>
    public IReadOnlyList<JsonObject> Instances(string address) =>
    [
        .. _values["root_module"]!["resources"]!.AsArray().Where(resource => (string)resource!["name"]! == StandInModule.Name(address))
            .Select(resource => resource!["values"]!["output"]!.AsObject()),
    ];
}
