using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Terraform.Schema;

/// <summary>What Terraform and its AWS provider know: the files beside this one, which the documentation for contributors tells how to write again.</summary>
internal sealed class ProviderSchema
{
    private static readonly Lazy<ProviderSchema> Files = new(() => new());

    private readonly Dictionary<string, JsonNode> _kinds;
    private readonly HashSet<string> _functions;

    private ProviderSchema()
    {
        var folder = Path.Combine(Places.Root, "tests", "DeployFiles.Tests", "Terraform", "Schema");
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "aws-schema.json")))!;
        _kinds = new Dictionary<string, JsonNode> { ["resource"] = schema["resources"]!, ["data"] = schema["data"]! };
        _functions = [.. File.ReadAllLines(Path.Combine(folder, "terraform-functions.txt"))];
    }

    public static ProviderSchema Instance => Files.Value;

    /// <summary>The members of a resource or data source; null for an unknown type.</summary>
    /// <param name="kind">resource or data.</param>
    /// <param name="type">Such as aws_lambda_function.</param>
    public IReadOnlyDictionary<string, SchemaMember>? Members(string kind, string type) =>
        _kinds[kind][type] is JsonObject members ? SchemaMember.ReadMembers(members) : null;

    public bool HasFunction(string name) => _functions.Contains(name);
}
