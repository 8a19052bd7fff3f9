using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Expressions;

namespace Sluice.DeployFiles.Tests.Terraform.StandIns;

/// <summary>Makes one expression of a JSON tree with expressions in its strings.</summary>
internal static class ExpressionTree
{
    public static Expression Of(JsonNode? node) => node switch
    {
        null => new(ExpressionKind.Constant, "null"),
        JsonObject members => Map(members.Where(member => member.Key != "//").Select(member => (member.Key, Of(member.Value)))),
        JsonArray items => new(ExpressionKind.List, "", [.. items.Select(Of)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Whole(TemplateParser.Parse((string)value!)),
        _ => new(ExpressionKind.Constant, node.ToJsonString()),
    };

    public static Expression Map(IEnumerable<(string Key, Expression Value)> entries) =>
        new(ExpressionKind.Map, "", [.. entries.Select(entry => Pair(entry.Key, entry.Value))]);

    private static Expression Pair(string key, Expression value) => new(ExpressionKind.Pair, "", [Whole(TemplateParser.Parse(key)), value]);

    // "${…}" alone is the expression inside, with its type.
    private static Expression Whole(Expression template) => template is { Kind: ExpressionKind.Template, Parts: [var whole] } ? whole : template;
}
