using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sluice.Cdk.Tests.Support;

/// <summary>Compares the resources of a template in <see cref="NormalForm"/> with those of <see cref="TerraformForm"/>, property by property.</summary>
internal static partial class TerraformComparison
{
    // Where Terraform has another name for a property, or another place. Every other name is the same in another case.
    private static readonly (string Terraform, string CloudFormation)[] Names =
    [
        ("^(.+LogGroup|AccessLog)/Name$", "$1/LogGroupName"),
        ("^RestApi/PutRestApiMode$", "RestApi/Mode"),
        ("^RestApiStage/XrayTracingEnabled$", "RestApiStage/TracingEnabled"),
        ("^RestApiStage/AccessLogSettings/", "RestApiStage/AccessLogSetting/"),
        ("^BasePathMapping/ApiId$", "BasePathMapping/RestApiId"),
        ("^BasePathMapping/StageName$", "BasePathMapping/Stage"),
        ("^(DomainRecord\\w*)/ZoneId$", "$1/HostedZoneId"),
        ("^(DomainRecord\\w*)/Alias/Name$", "$1/AliasTarget/DNSName"),
        ("^(DomainRecord\\w*)/Alias/ZoneId$", "$1/AliasTarget/HostedZoneId"),
        ("^(UsagePlan\\w+)/Name$", "$1/UsagePlanName"),
        ("^(UsagePlan\\w+)/ApiStages/", "$1/ApiStages/0/"),
        ("^(UsagePlan\\w+)/(Throttle|Quota)Settings/", "$1/$2/"),
        ("^ApiGatewayAccount/CloudwatchRoleArn$", "ApiGatewayAccount/CloudWatchRoleArn"),
        ("^WebAclAssociation/WebAclArn$", "WebAclAssociation/WebACLArn"),
        ("^(\\w+Alarm)/OkActions/", "$1/OKActions/"),
        ("^(\\w+Alarm)/MetricQuery/(\\d+)/Metric/(Period|Stat)$", "$1/Metrics/$2/MetricStat/$3"),
        ("^(\\w+Alarm)/MetricQuery/(\\d+)/Metric/", "$1/Metrics/$2/MetricStat/Metric/"),
        ("^(\\w+Alarm)/MetricQuery/", "$1/Metrics/"),
    ];

    // What a reference to these resources is the name of.
    private static readonly Dictionary<string, string> NameProperties = new()
    {
        ["AWS::Lambda::Function"] = "FunctionName",
        ["AWS::Logs::LogGroup"] = "LogGroupName",
        ["AWS::ApiGateway::Stage"] = "StageName",
        ["AWS::ApiGateway::DomainName"] = "DomainName",
    };

    /// <summary>Returns each property that only one of them has, or that has another value, with both values.</summary>
    public static IEnumerable<string> Differences(JsonObject template, JsonObject terraform)
    {
        var one = Flat(Prepared(template["Resources"]!.AsObject()));
        var other = Flat(terraform).ToDictionary(leaf => Names.Aggregate(leaf.Key, (path, name) => Regex.Replace(path, name.Terraform, name.CloudFormation)), leaf => leaf.Value);
        return one.Keys.Union(other.Keys).Where(path => one.GetValueOrDefault(path) != other.GetValueOrDefault(path)).Order(StringComparer.Ordinal)
            .Select(path => $"{path}: {one.GetValueOrDefault(path) ?? "nothing"}, Terraform {other.GetValueOrDefault(path) ?? "nothing"}");
    }

    // CloudFormation has lists where Terraform has maps, and refers to resources by their names where Terraform has the name itself.
    private static JsonObject Prepared(JsonObject resources)
    {
        var names = resources.ToDictionary(
            resource => "${" + resource.Key + "}",
            resource => !NameProperties.TryGetValue((string)resource.Value!["Type"]!, out var property) ? "${" + resource.Key + "}"
                : (string?)resource.Value["Properties"]?[property] ?? "shop-" + resource.Key);
        return new JsonObject(resources.Select(resource => KeyValuePair.Create(resource.Key, Prepared(resource.Value!["Properties"] ?? new JsonObject(), "", text =>
            Reference().Replace(text, match => names.GetValueOrDefault(match.Value, match.Value))))));
    }

    private static JsonNode? Prepared(JsonNode? node, string name, Func<string, string> text) => (name, node) switch
    {
        ("Tags", JsonArray tags) => Map(tags, "Key", text),
        ("Dimensions", JsonArray dimensions) => Map(dimensions, "Name", text),
        ("MethodSettings", JsonArray methods) => new JsonObject(methods.Select(method => KeyValuePair.Create(MethodPath(method!), Prepared(Without(method!), "", text)))),
        (_, JsonObject members) => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Prepared(member.Value, member.Key, text)))),
        (_, JsonArray items) => new JsonArray([.. items.Select(item => Prepared(item, "", text))]),
        (_, JsonValue value) => JsonValue.Create(text(value.ToString())),
        _ => null,
    };

    private static JsonObject Map(JsonArray list, string key, Func<string, string> text) =>
        new(list.Select(item => KeyValuePair.Create((string)item![key]!, (JsonNode?)text((string)item["Value"]!))));

    // Terraform: "{resource_path}/{http_method}", or "*/*".
    private static string MethodPath(JsonNode method) => ((string)method["ResourcePath"]!)[1..] + "/" + (string)method["HttpMethod"]!;

    private static JsonObject Without(JsonNode method) =>
        new(method.AsObject().Where(member => member.Key is not ("ResourcePath" or "HttpMethod")).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static Dictionary<string, string> Flat(JsonObject resources)
    {
        var leaves = new Dictionary<string, string>();
        void Add(string path, JsonNode? node)
        {
            switch (node)
            {
                case JsonObject members:
                    foreach (var (name, value) in members)
                    {
                        Add($"{path}/{name}", value);
                    }

                    break;
                case JsonArray items when path.EndsWith("/Policies", StringComparison.Ordinal):
                    foreach (var item in items)
                    {
                        leaves[$"{path}/{item!.ToJsonString()}"] = "true";
                    }

                    break;
                case JsonArray items:
                    for (var i = 0; i < items.Count; i++)
                    {
                        Add($"{path}/{i}", items[i]);
                    }

                    break;
                case JsonValue value:
                    leaves[path[1..]] = value.ToString();
                    break;
            }
        }

        Add("", resources);
        return leaves;
    }

    [GeneratedRegex(@"\$\{[A-Za-z0-9]+\}")]
    private static partial Regex Reference();
}
