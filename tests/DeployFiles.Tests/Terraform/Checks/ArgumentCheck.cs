using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Expressions;
using Sluice.DeployFiles.Tests.Terraform.Modules;
using Sluice.DeployFiles.Tests.Terraform.Schema;

namespace Sluice.DeployFiles.Tests.Terraform.Checks;

/// <summary>Compares resources and data sources with the provider's schema.</summary>
internal sealed class ArgumentCheck
{
    private static readonly string[] MetaArguments = ["//", "count", "for_each", "provider", "depends_on", "lifecycle"];
    private static readonly string[] LifecycleArguments =
        ["create_before_destroy", "prevent_destroy", "ignore_changes", "replace_triggered_by", "precondition", "postcondition"];

    private readonly List<string> _findings = [];

    public IReadOnlyList<string> Check(TerraformModule module)
    {
        foreach (var block in module.Blocks.Where(block => block.IsResource))
        {
            if (ProviderSchema.Instance.Members(block.Kind, block.Type) is { } members)
            {
                CheckMembers(block.Body!.AsObject(), members, block.Place, MetaArguments);
                CheckMeta(block);
            }
            else
            {
                _findings.Add($"{block.Place}: the provider has no such type");
            }
        }

        return _findings;
    }

    private void CheckMeta(TerraformBlock block)
    {
        if (block.Has("count") && block.Has("for_each"))
        {
            _findings.Add($"{block.Place}: has count or for_each, not both");
        }

        foreach (var (name, _) in block.Body!["lifecycle"] as JsonObject ?? [])
        {
            if (!LifecycleArguments.Contains(name))
            {
                _findings.Add($"{block.Place}.lifecycle.{name}: a lifecycle has no such argument");
            }
        }
    }

    private void CheckMembers(JsonObject body, IReadOnlyDictionary<string, SchemaMember> members, string place, string[] others)
    {
        var dynamic = body["dynamic"] as JsonObject ?? [];
        foreach (var (name, value) in body.Where(member => !others.Contains(member.Key) && member.Key != "dynamic" && member.Value is not null))
        {
            CheckMember(name, value!, members, $"{place}.{name}");
        }

        foreach (var (name, value) in dynamic)
        {
            CheckDynamic(name, value!, members, $"{place}.dynamic.{name}");
        }

        foreach (var (name, _) in members.Where(member => member.Value.Presence == "required" && body[member.Key] is null && !dynamic.ContainsKey(member.Key)))
        {
            _findings.Add($"{place}: the argument '{name}' is missing");
        }
    }

    private void CheckDynamic(string name, JsonNode value, IReadOnlyDictionary<string, SchemaMember> members, string place)
    {
        if (!members.TryGetValue(name, out var member) || !member.IsBlock)
        {
            _findings.Add($"{place}: there is no such block");
            return;
        }

        foreach (var one in value as JsonArray as IEnumerable<JsonNode?> ?? [value])
        {
            if (one is JsonObject dynamic && dynamic["for_each"] is not null && dynamic["content"] is JsonObject content)
            {
                CheckMembers(content, member.Members!, place + ".content", []);
            }
            else
            {
                _findings.Add($"{place}: must have for_each and content");
            }
        }
    }

    private void CheckMember(string name, JsonNode value, IReadOnlyDictionary<string, SchemaMember> members, string place)
    {
        if (!members.TryGetValue(name, out var member))
        {
            _findings.Add($"{place}: there is no such argument");
        }
        else if (member.Presence == "computed")
        {
            _findings.Add($"{place}: only the provider gives it a value");
        }
        else if (member.Members is not null)
        {
            CheckStructure(value, member, place);
        }
        else
        {
            CheckValue(value, member.Type, place);
        }
    }

    private void CheckStructure(JsonNode value, SchemaMember member, string place)
    {
        if (!member.IsBlock && IsExpression(value))
        {
            return;
        }

        var items = value as JsonArray;
        if (items is null && value is not JsonObject)
        {
            _findings.Add($"{place}: must be an object, or a list of objects");
        }
        else if (items?.Count > (member.Type == "object" ? 1 : member.Max))
        {
            _findings.Add($"{place}: {items.Count} blocks are more than {member.Max ?? 1}");
        }

        if (items?.Count == 0 && member.Presence == "required")
        {
            _findings.Add($"{place}: at least one block must stand here");
        }

        for (var i = 0; i < (items?.Count ?? 1); i++)
        {
            var at = items is null ? place : $"{place}[{i}]";
            if ((items is null ? value : items[i]) is JsonObject one)
            {
                CheckMembers(one, member.Members!, at, ["//"]);
            }
            else if (items is not null)
            {
                _findings.Add($"{at}: must be an object");
            }
        }
    }

    private void CheckValue(JsonNode? value, string type, string place)
    {
        if (value is null || IsExpression(value))
        {
            return;
        }

        var item = type[(type.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')');
        var kind = value.GetValueKind();
        switch (type.Split('(')[0])
        {
            case "list" or "set" when value is JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    CheckValue(items[i], item, $"{place}[{i}]");
                }

                break;
            case "map" when value is JsonObject entries:
                foreach (var (key, entry) in entries)
                {
                    CheckValue(entry, item, $"{place}.{key}");
                }

                break;
            case "string" when kind == JsonValueKind.String:
            case "number" when kind == JsonValueKind.Number:
            case "bool" when kind is JsonValueKind.True or JsonValueKind.False:
                break;
            default:
                _findings.Add($"{place}: must be a {type}, not {value.ToJsonString()}");
                break;
        }
    }

    // "${…}" as a whole can have any type.
    private static bool IsExpression(JsonNode value)
    {
        try
        {
            return value.GetValueKind() == JsonValueKind.String && TemplateParser.Parse((string)value!) is { Kind: ExpressionKind.Template, Parts.Count: 1 };
        }
        catch (ExpressionException)
        {
            // It is a finding of its own.
            return true;
        }
    }
}
