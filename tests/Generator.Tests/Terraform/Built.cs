using System.Text.Json.Nodes;
using Sluice.Generator.Emitting;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Tests.Terraform;

/// <summary>The Terraform module of an API.</summary>
internal sealed class Built
{
    private readonly Dictionary<string, string> _files;

    public Built(string source)
    {
        var all = Support.Generated.From(Support.Compiler.Compile(source), properties: new(("SluiceTemplate", "Terraform")));
        all.Diagnostics.ShouldBeEmpty();
        Api = DeployFiles.Settings.Everything.Model(source, "Terraform");
        _files = DeployFilesEmitter.Emit(Api).Items.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        Main = JsonNode.Parse(_files["main.tf.json"])!;
        Variables = JsonNode.Parse(_files["variables.tf.json"])!["variable"]!;
        Outputs = JsonNode.Parse(_files["outputs.tf.json"])!["output"]!;
    }

    /// <summary>The API that uses every setting for deployments, except for the one that a module cannot have.</summary>
    public static Built Everything { get; } = new(string.Concat(
        DeployFiles.Settings.Everything.Source.Split('\n').Where(line => !line.StartsWith("[DeploymentPreference", StringComparison.Ordinal)).Select(line => line + "\n")));

    public ApiModel Api { get; }

    public JsonNode Main { get; }

    public JsonNode Variables { get; }

    public JsonNode Outputs { get; }

    public IEnumerable<string> Paths => _files.Keys;

    public string File(string path) => _files[path];

    /// <summary>Returns a resource by its type without <c>aws_</c> and its name, such as <c>lambda_function.orders</c>.</summary>
    public JsonNode Resource(string address)
    {
        var parts = address.Split('.');
        return Main["resource"]!["aws_" + parts[0]]?[parts[1]] ?? throw new InvalidOperationException("There is no " + address);
    }

    /// <summary>Returns the names of the resources of a type.</summary>
    public IEnumerable<string> Names(string type) => Main["resource"]!["aws_" + type]?.AsObject().Select(resource => resource.Key) ?? [];

    /// <summary>Returns the addresses of all resources.</summary>
    public IEnumerable<string> Addresses() =>
        Main["resource"]!.AsObject().SelectMany(type => type.Value!.AsObject().Select(resource => type.Key + "." + resource.Key));
}
