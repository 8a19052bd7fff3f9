using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Expressions;
using Sluice.DeployFiles.Tests.Terraform.Modules;
using Sluice.DeployFiles.Tests.Terraform.Schema;

namespace Sluice.DeployFiles.Tests.Terraform.StandIns;

/// <summary>Makes the <c>terraform_data</c> for one resource.</summary>
internal static class StandInResource
{
    public static JsonObject Of(TerraformBlock block)
    {
        var body = block.Body!.AsObject();
        var members = ProviderSchema.Instance.Members(block.Kind, block.Type)!;
        var resource = new JsonObject { ["input"] = $"${{{StandInModule.Replaced(Object(body, members, block.Address))}}}" };
        foreach (var name in (string[])["count", "for_each"])
        {
            if (body[name] is { } value)
            {
                resource[name] = StandInModule.Replaced(value);
            }
        }

        if (body["depends_on"] is JsonArray addresses)
        {
            resource["depends_on"] = new JsonArray([.. addresses.Select(address => (JsonNode)("terraform_data." + StandInModule.Name((string)address!)))]);
        }

        if (body["lifecycle"]?["create_before_destroy"] is { } creates)
        {
            resource["lifecycle"] = new JsonObject { ["create_before_destroy"] = creates.DeepClone() };
        }

        return resource;
    }

    private static Expression Object(JsonObject body, IReadOnlyDictionary<string, SchemaMember> members, string address)
    {
        var entries = new List<(string, Expression)>();
        foreach (var (name, member) in members)
        {
            var value = body[name] is { } set ? Value(set, member, $"{address}.{name}")
                : body["dynamic"]?[name] is { } dynamic ? Dynamic(name, dynamic, member, $"{address}.{name}")
                : Given(member, $"{address}.{name}");
            entries.Add((name, value));
        }

        return ExpressionTree.Map(entries);
    }

    private static Expression Value(JsonNode value, SchemaMember member, string address)
    {
        if (member is not { IsBlock: true, Members: { } inner })
        {
            return ExpressionTree.Of(value);
        }

        // Blocks are a list, even if there may be only one.
        var items = (value as JsonArray as IEnumerable<JsonNode?> ?? [value]).Select(item => Object(item!.AsObject(), inner, address)).ToList();
        return member.Type == "object" ? items[0] : new(ExpressionKind.List, "", items);
    }

    private static Expression Dynamic(string name, JsonNode dynamic, SchemaMember member, string address)
    {
        var iterator = (string?)dynamic["iterator"] ?? name;
        var content = Object(dynamic["content"]!.AsObject(), member.Members!, address).Replace(part =>
            part is { Kind: ExpressionKind.Access, Parts: [{ Kind: ExpressionKind.Name } root, { Kind: ExpressionKind.Attribute } which, ..] }
                && root.Text == iterator
                ? new(ExpressionKind.Access, "", [new(ExpressionKind.Name, $"{iterator}_{which.Text}"), .. part.Parts.Skip(2)])
                : null);
        return new(ExpressionKind.For, $"{iterator}_key,{iterator}_value", [ExpressionTree.Of(dynamic["for_each"]), content]);
    }

    // What the provider gives: its own address, so that results show where it came from.
    private static Expression Given(SchemaMember member, string address) => member switch
    {
        { IsBlock: true } => new(ExpressionKind.Constant, "null"),
        { Members: not null } => new(ExpressionKind.List, ""),
        { Type: "string" } => new(ExpressionKind.Text, $"<{address}>"),
        { Type: "number" } => new(ExpressionKind.Constant, "1"),
        { Type: "bool" } => new(ExpressionKind.Constant, "false"),
        _ when member.Type.StartsWith("map", StringComparison.Ordinal) => new(ExpressionKind.Map, ""),
        _ => new(ExpressionKind.List, "", [new(ExpressionKind.Text, $"<{address}>")]),
    };
}
