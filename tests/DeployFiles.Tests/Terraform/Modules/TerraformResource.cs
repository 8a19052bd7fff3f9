using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Terraform.Expressions;

namespace Sluice.DeployFiles.Tests.Terraform.Modules;

/// <summary>A resource of a module, in a form in which two of them can be compared.</summary>
/// <param name="Kind">resource or data.</param>
/// <param name="Type">Such as aws_lambda_function.</param>
/// <param name="Name">Its name in the module.</param>
/// <param name="Arguments">
/// Its arguments. A string without expressions stands without escapes. In place of one with expressions there is <c>{"Expression": "aws_x.y.arn"}</c>,
/// always in the same form, or, where text stands around expressions, <c>{"Join": ["text", {"Expression": "…"}]}</c>.
/// </param>
internal sealed record TerraformResource(string Kind, string Type, string Name, JsonObject Arguments)
{
    /// <summary>The resources and data sources of the module, in the order of its files.</summary>
    public static IReadOnlyList<TerraformResource> Of(TerraformModule module) =>
    [
        .. module.Blocks.Where(block => block.IsResource)
            .Select(block => new TerraformResource(block.Kind, block.Type, block.Name, Normalize(block.Body)!.AsObject())),
    ];

    /// <summary>Returns a JSON tree of a module in that form, for example a local value or the value of an output.</summary>
    public static JsonNode? Normalize(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Key != "//")
            .Select(member => KeyValuePair.Create(member.Key, Normalize(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Normalize)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Normalize(TemplateParser.Parse((string)value!)),
        _ => node?.DeepClone(),
    };

    private static JsonNode Normalize(Expression expression) => expression switch
    {
        { IsText: true } => expression.Text,
        { Kind: ExpressionKind.Template, Parts: [var whole] } => new JsonObject { ["Expression"] = whole.ToString() },
        { Kind: ExpressionKind.Template } => new JsonObject { ["Join"] = new JsonArray([.. expression.Parts.Select(Normalize)]) },
        _ => new JsonObject { ["Expression"] = expression.ToString() },
    };
}
