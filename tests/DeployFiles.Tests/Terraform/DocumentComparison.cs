using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sluice.DeployFiles.Tests.Terraform;

/// <summary>Compares a document of CloudFormation, with its functions, with one that Terraform made with stand-ins for what AWS gives.</summary>
internal sealed partial class DocumentComparison(IReadOnlyDictionary<string, string> variables)
{
    private static readonly Dictionary<string, string> Pseudo = new()
    {
        ["AWS::Region"] = "<data.aws_region.current.region>",
        ["AWS::Partition"] = "<data.aws_partition.current.partition>",
        ["AWS::AccountId"] = "<data.aws_caller_identity.current.account_id>",
        ["AWS::URLSuffix"] = "<data.aws_partition.current.dns_suffix>",
    };

    /// <summary>Returns where they differ.</summary>
    /// <param name="cloudFormation">The document in the template.</param>
    /// <param name="terraform">The document that Terraform made.</param>
    /// <param name="variables">The values of the module's variables, which have the names of the template's parameters in another case.</param>
    public static IReadOnlyList<string> Differences(JsonNode? cloudFormation, JsonNode? terraform, JsonObject variables)
    {
        var values = variables.ToDictionary(variable => Name(variable.Key), variable => variable.Value?.ToString() ?? "");
        return [.. new DocumentComparison(values).At("$", cloudFormation, terraform)];
    }

    private IEnumerable<string> At(string path, JsonNode? expected, JsonNode? actual)
    {
        if (expected is JsonObject { Count: 1 } function && function.First() is { Key: var name, Value: { } argument }
            && (name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal)))
        {
            return Matches(name, argument, actual as JsonValue) ? [] : [$"{path}: {expected.ToJsonString()} is {actual?.ToJsonString()}"];
        }

        return (expected, actual) switch
        {
            (JsonObject one, JsonObject other) => one.Select(member => member.Key).Union(other.Select(member => member.Key))
                .SelectMany(key => one.ContainsKey(key) && other.ContainsKey(key) ? At($"{path}.{key}", one[key], other[key])
                    : [$"{path}.{key}: stands only in {(one.ContainsKey(key) ? "CloudFormation's" : "Terraform's")}"]),
            (JsonArray one, JsonArray other) when one.Count == other.Count => one.SelectMany((item, i) => At($"{path}[{i}]", item, other[i])),
            _ => JsonNode.DeepEquals(expected, actual) ? [] : [$"{path}: {expected?.ToJsonString()} is {actual?.ToJsonString()}"],
        };
    }

    private bool Matches(string function, JsonNode argument, JsonValue? actual) => actual is not null && function switch
    {
        "Fn::Sub" when argument is JsonValue text => Is((string)text!, actual.ToString()),
        "Fn::GetAtt" when argument is JsonArray names => Is($"${{{names[0]}.{names[1]}}}", actual.ToString()),
        "Ref" => Is($"${{{argument}}}", actual.ToString()),
        _ => false,
    };

    // Each value must be that of the variable, or the stand-in, with the name that CloudFormation has for it.
    private bool Is(string text, string actual)
    {
        var pattern = new System.Text.StringBuilder("^");
        var at = 0;
        foreach (Match match in Reference().Matches(text))
        {
            pattern.Append(Regex.Escape(text[at..match.Index]));
            at = match.Index + match.Length;
            var name = match.Groups[1].Value;
            pattern.Append(name[0] == '!' ? Regex.Escape("${" + name[1..] + "}")
                : Pseudo.TryGetValue(name, out var pseudo) ? Regex.Escape(pseudo)
                : variables.TryGetValue(Name(name), out var value) ? Regex.Escape(value)
                : $@"<[a-z_]+\.{string.Join("_?", Name(name.Split('.')[0]).ToCharArray())}\.[a-z_]+>");
        }

        return Regex.IsMatch(actual, pattern.Append(Regex.Escape(text[at..])).Append('$').ToString());
    }

    private static string Name(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"\$\{([^}]+)\}")]
    private static partial Regex Reference();
}
