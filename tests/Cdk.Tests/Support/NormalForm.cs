using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sluice.Cdk.Tests.Support;

/// <summary>
/// A template in the form in which different ways to say the same are equal: values of parameters are inserted and conditions decided, the hash of the
/// document is left out, and a policy is the set of its statements, because each output names and groups them in its own way.
/// </summary>
internal static partial class NormalForm
{
    private static readonly Dictionary<string, string> Pseudo = new()
    {
        ["AWS::Partition"] = "aws",
        ["AWS::Region"] = "us-east-1",
        ["AWS::AccountId"] = "123456789012",
        ["AWS::StackName"] = "shop",
        ["AWS::URLSuffix"] = "amazonaws.com",
    };

    /// <summary>Returns the resources by their logical ids, and the outputs.</summary>
    /// <param name="template">The template.</param>
    /// <param name="values">The values of parameters that shall not have their defaults.</param>
    public static JsonObject Of(JsonObject template, IReadOnlyDictionary<string, string> values)
    {
        var all = new Dictionary<string, string>(Pseudo);
        foreach (var (name, parameter) in template["Parameters"]?.AsObject() ?? [])
        {
            all[name] = values.TryGetValue(name, out var value) ? value : (string?)parameter!["Default"] ?? name;
        }

        var evaluated = new Evaluated(template, all, WithoutHash);
        var resources = template["Resources"]!.AsObject().Where(resource => (string?)resource.Value!["Condition"] is not { } condition || evaluated.IsTrue(condition))
            .Select(resource => KeyValuePair.Create(WithoutHash(resource.Key), (JsonNode?)Resource(evaluated.Of(resource.Value!)!.AsObject())));
        return new() { ["Resources"] = new JsonObject(resources), ["Outputs"] = evaluated.Of(template["Outputs"]!) };
    }

    /// <summary>Every difference of two templates in resources and outputs: the path, and both values.</summary>
    public static IEnumerable<string> Differences(JsonObject one, JsonObject other, IReadOnlyDictionary<string, string> values)
    {
        var (left, right) = (Of(one, values), Of(other, values));
        return new[] { "Resources", "Outputs" }.SelectMany(section => BuiltTemplate.At(section, left[section], right[section]));
    }

    /// <summary>Returns a tree in which a policy is the set of its statements.</summary>
    public static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject policy when policy["Statement"] is JsonArray statements => Sorted(statements.Select(statement => Statement(statement!.AsObject()))),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Plain(member.Value))).Where(member => member.Value is not JsonObject { Count: 0 })),
        JsonArray items => new JsonArray([.. items.Select(Plain)]),
        JsonValue value => JsonValue.Create(Hash().Replace(value.ToString(), "$1")),
        _ => null,
    };

    private static JsonObject Resource(JsonObject resource)
    {
        resource.Remove("Condition");
        resource.Remove("Metadata");
        if (resource["DependsOn"] is JsonValue only)
        {
            resource["DependsOn"] = new JsonArray(only.DeepClone());
        }

        var properties = Plain(resource["Properties"]!)!.AsObject();
        if (properties["Policies"] is JsonArray policies)
        {
            properties["Policies"] = Sorted(policies.SelectMany(policy => policy!["PolicyDocument"]!.AsArray()));
        }

        if (properties["ManagedPolicyArns"] is JsonArray managed)
        {
            properties["ManagedPolicyArns"] = new JsonObject(managed.Select(arn => (string)arn!).Distinct().Order(StringComparer.Ordinal).Select(arn => KeyValuePair.Create(arn, (JsonNode?)true)));
        }

        resource["Properties"] = properties;
        return resource;
    }

    // Actions have no case (IAM User Guide, "IAM JSON policy elements: Action"), and one action may be a text or a list.
    private static JsonObject Statement(JsonObject statement) => new(statement.Where(member => member.Key != "Sid").OrderBy(member => member.Key, StringComparer.Ordinal)
        .Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Sorted(member.Value is JsonArray several ? several.Select(one => Lower(member.Key, one!)) : [Lower(member.Key, member.Value!)]))));

    private static JsonNode Lower(string member, JsonNode value) =>
        member == "Action" ? JsonValue.Create(((string)value!).ToLower(CultureInfo.InvariantCulture)) : value.DeepClone();

    private static JsonArray Sorted(IEnumerable<JsonNode?> items) =>
        new([.. items.Select(item => item!.DeepClone()).OrderBy(item => item.ToJsonString(), StringComparer.Ordinal)]);

    private static string WithoutHash(string id) => id.StartsWith("RestApiDeployment", StringComparison.Ordinal) ? "RestApiDeployment" : id;

    [GeneratedRegex("^(Document )[0-9a-f]{10}$")]
    private static partial Regex Hash();
}
