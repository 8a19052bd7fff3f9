using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Expressions;

namespace Sluice.DeployFiles.Tests.Terraform.Modules;

/// <summary>
/// Finds the expressions of a module. Which strings are one differs by kind of block: https://developer.hashicorp.com/terraform/language/syntax/json.
/// </summary>
internal sealed class ModuleExpressions
{
    private readonly List<ModuleExpression> _expressions = [];
    private readonly List<string> _problems = [];

    private ModuleExpressions()
    {
    }

    public IReadOnlyList<ModuleExpression> Expressions => _expressions;

    /// <summary>Expressions that cannot be read, each with file and path.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public static ModuleExpressions Of(TerraformModule module)
    {
        var expressions = new ModuleExpressions();
        foreach (var block in module.Blocks)
        {
            switch (block.Kind)
            {
                case "resource" or "data":
                    expressions.AddResource(block);
                    break;
                case "locals":
                    expressions.Add(block, block.Body, "", []);
                    break;
                case "output":
                    // The description is taken as it is.
                    expressions.Add(block, block.Body!["value"], ".value", []);
                    expressions.AddAddresses(block, block.Body["depends_on"], ".depends_on");
                    expressions.Add(block, block.Body["precondition"], ".precondition", []);
                    break;
                case "variable":
                    // The default and the description are taken as they are.
                    expressions.Add(block, block.Body!["validation"], ".validation", []);
                    break;
                case "provider":
                    expressions.Add(block, block.Body, "", []);
                    break;
            }
        }

        return expressions;
    }

    private void AddResource(TerraformBlock block)
    {
        foreach (var (name, value) in block.Body as JsonObject ?? [])
        {
            switch (name)
            {
                case "//":
                    break;
                case "depends_on" or "provider":
                    AddAddresses(block, value, "." + name);
                    break;
                case "lifecycle":
                    AddAddresses(block, value?["replace_triggered_by"], ".lifecycle.replace_triggered_by");
                    Add(block, value?["precondition"], ".lifecycle.precondition", []);
                    Add(block, value?["postcondition"], ".lifecycle.postcondition", []);
                    break;
                case "dynamic":
                    AddDynamic(block, value, ".dynamic", []);
                    break;
                default:
                    Add(block, value, "." + name, []);
                    break;
            }
        }
    }

    private void AddDynamic(TerraformBlock block, JsonNode? node, string path, IReadOnlyList<string> iterators)
    {
        foreach (var (label, dynamic) in node as JsonObject ?? [])
        {
            foreach (var one in Each(dynamic))
            {
                Add(block, one?["for_each"], $"{path}.{label}.for_each", iterators);
                Add(block, one?["content"], $"{path}.{label}.content", [.. iterators, (string?)one?["iterator"] ?? label]);
            }
        }
    }

    private void AddAddresses(TerraformBlock block, JsonNode? node, string path)
    {
        foreach (var text in Each(node))
        {
            if (text is not null)
            {
                TryAdd(block, path, () => new(block, path, ExpressionParser.Parse((string)text!), [], IsAddress: true));
            }
        }
    }

    private void Add(TerraformBlock block, JsonNode? node, string path, IReadOnlyList<string> iterators)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    if (name == "dynamic" && block.IsResource)
                    {
                        AddDynamic(block, value, path + ".dynamic", iterators);
                        continue;
                    }

                    if (name.Contains('{'))
                    {
                        TryAdd(block, path, () => new(block, path, TemplateParser.Parse(name), iterators, IsAddress: false));
                    }

                    Add(block, value, $"{path}.{name}", iterators);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    Add(block, items[i], $"{path}[{i}]", iterators);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                TryAdd(block, path, () => new(block, path, TemplateParser.Parse((string)value!), iterators, IsAddress: false));
                break;
        }
    }

    private static IEnumerable<JsonNode?> Each(JsonNode? node) => node as JsonArray as IEnumerable<JsonNode?> ?? [node];

    private void TryAdd(TerraformBlock block, string path, Func<ModuleExpression> read)
    {
        try
        {
            _expressions.Add(read());
        }
        catch (ExpressionException exception)
        {
            _problems.Add($"{block.Place}{path}: {exception.Message}");
        }
    }
}
