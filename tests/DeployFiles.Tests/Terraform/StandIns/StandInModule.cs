using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Expressions;
using Sluice.DeployFiles.Tests.Terraform.Modules;

namespace Sluice.DeployFiles.Tests.Terraform.StandIns;

/// <summary>
/// A copy of a module that Terraform can apply without a provider. Each resource and data source of AWS is a <c>terraform_data</c>, which Terraform
/// has built in: its input is an object with the arguments, and with a text for each attribute that AWS would give.
/// </summary>
internal static class StandInModule
{
    private static readonly Expression Output = new(ExpressionKind.Attribute, "output");

    /// <summary>Writes the copy into a folder, with the files that the module reads.</summary>
    public static void Write(TerraformModule module, string target)
    {
        foreach (var file in Directory.GetFiles(module.Folder).Where(file => !file.EndsWith(".tf.json", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(target, "main.tf.json"), Text(module));
    }

    /// <summary>The name of the stand-in for a resource with this address.</summary>
    public static string Name(string address) => address.Replace(".", "__", StringComparison.Ordinal);

    private static string Text(TerraformModule module)
    {
        var kinds = new JsonObject();
        var resources = new JsonObject();
        foreach (var block in module.Blocks)
        {
            if (block.IsResource)
            {
                resources.Add(Name(block.Address), StandInResource.Of(block));
            }
            else if (block.Kind is "variable" or "locals" or "output")
            {
                var kind = kinds[block.Kind] ??= new JsonObject();
                kind[block.Name] = block.Kind switch
                {
                    "locals" => Replaced(block.Body),
                    "output" => new JsonObject
                    {
                        ["value"] = Replaced(block.Body!["value"]),
                        ["sensitive"] = block.Has("sensitive") && (bool)block.Body["sensitive"]!,
                    },
                    _ => block.Body!.DeepClone(),
                };
            }
        }

        kinds["resource"] = new JsonObject { ["terraform_data"] = resources };
        return kinds.ToJsonString();
    }

    /// <summary>Returns a JSON tree as an expression that refers to the stand-ins.</summary>
    public static string Replaced(JsonNode? node) => $"${{{Replaced(ExpressionTree.Of(node))}}}";

    /// <summary>Returns the expression with references to the stand-ins in place of those to resources.</summary>
    public static Expression Replaced(Expression expression) => expression.Replace(part =>
    {
        if (part is not { Kind: ExpressionKind.Access, Parts: [{ Kind: ExpressionKind.Name } root, ..] }
            || !(root.Text == "data" || root.Text.StartsWith("aws_", StringComparison.Ordinal)))
        {
            return null;
        }

        // The steps may have expressions inside.
        var steps = part.Parts.Skip(1).Select(step => step with { Parts = [.. step.Parts.Select(Replaced)] }).ToList();
        var named = root.Text == "data" ? 2 : 1;
        var address = string.Join('.', steps.Take(named).Select(step => step.Text).Prepend(root.Text));
        var isInstance = steps.Count > named && steps[named].Kind is ExpressionKind.Index or ExpressionKind.Splat;
        var rest = steps.Skip(named + (isInstance ? 1 : 0)).ToList();
        return new(ExpressionKind.Access, "",
        [
            new(ExpressionKind.Name, "terraform_data"),
            new(ExpressionKind.Attribute, Name(address)),
            // A whole resource is the list of its instances.
            isInstance ? steps[named] : rest.Count == 0 ? new(ExpressionKind.Splat, "*") : Output,
            .. isInstance || rest.Count == 0 ? [Output] : Array.Empty<Expression>(),
            .. rest,
        ]);
    });
}
