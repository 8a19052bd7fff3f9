using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Terraform.Modules;

/// <summary>One declaration of a module. Each local value is one.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Kind">resource, data, variable, locals, output, provider or terraform.</param>
/// <param name="Type">The type of a resource or data source; otherwise empty.</param>
/// <param name="Name">Empty for terraform.</param>
/// <param name="Body">Its arguments; of a local value, the value.</param>
internal sealed record TerraformBlock(string File, string Kind, string Type, string Name, JsonNode? Body)
{
    /// <summary>What other expressions write for it.</summary>
    public string Address => Kind switch
    {
        "resource" => $"{Type}.{Name}",
        "data" => $"data.{Type}.{Name}",
        "variable" => "var." + Name,
        "locals" => "local." + Name,
        _ => Name.Length > 0 ? $"{Kind}.{Name}" : Kind,
    };

    /// <summary>File and path, with which a finding begins.</summary>
    public string Place => $"{File}: {string.Join('.', new[] { Kind, Type, Name }.Where(part => part.Length > 0))}";

    public bool IsResource => Kind is "resource" or "data";

    /// <summary>Whether it has this argument. A null is the same as no argument.</summary>
    public bool Has(string argument) => (Body as JsonObject)?[argument] is not null;
}
