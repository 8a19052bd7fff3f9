using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sluice.DeployFiles.Tests.Terraform.Modules;
using Sluice.DeployFiles.Tests.Terraform.StandIns;

namespace Sluice.Cdk.Tests.Support;

/// <summary>
/// What Terraform makes of a module, as resources of CloudFormation: a name in snake case is the one in camel case, and what Terraform has in resources
/// of their own is a part of the role, the stage or the alias. Terraform's own names for the same properties are in a table.
/// </summary>
internal sealed partial class TerraformForm
{
    private static readonly string[] Meta = ["count", "depends_on", "dynamic", "for_each", "lifecycle", "provider"];

    // The keys of these are the user's.
    private static readonly string[] Maps = ["Dimensions", "Tags", "Variables"];

    // Attributes that the provider gives, as Ref and Fn::GetAtt of CloudFormation write them.
    private static readonly Dictionary<string, string> Attributes = new()
    {
        ["arn"] = ".Arn",
        ["id"] = "",
        ["name"] = "",
        ["version"] = ".Version",
        ["regional_domain_name"] = ".RegionalDomainName",
        ["regional_zone_id"] = ".RegionalHostedZoneId",
    };

    private readonly AppliedModule _applied;
    private readonly TerraformModule _module;
    private readonly Dictionary<string, string> _ids;
    private readonly string[] _all;
    private readonly JsonObject _resources = [];

    private TerraformForm(TerraformModule module, AppliedModule applied, IEnumerable<string> ids)
    {
        (_module, _applied, _all) = (module, applied, [.. ids]);
        _ids = _all.ToDictionary(Snake);
    }

    /// <summary>Returns the resources by their logical ids, each an object of properties.</summary>
    /// <param name="module">The module.</param>
    /// <param name="applied">Its values.</param>
    /// <param name="ids">The logical ids that CloudFormation's template has for the same API.</param>
    public static JsonObject Of(TerraformModule module, AppliedModule applied, IEnumerable<string> ids)
    {
        var form = new TerraformForm(module, applied, ids);
        foreach (var block in module.Blocks.Where(block => block.Kind == "resource"))
        {
            foreach (var values in applied.Instances(block.Address))
            {
                form.Add(block, form.Camel(Chosen(values, block.Body), "")!.AsObject());
            }
        }

        return form._resources;
    }

    /// <summary>Returns the name of the variable or resource for a name of the template.</summary>
    public static string Snake(string name) =>
        TwoCapitals().IsMatch(name) || !char.IsUpper(name[0]) ? name : Capital().Replace(name, "_$0")[1..].ToLowerInvariant();

    // Only what the module sets, because the stand-in gives a value to every other argument.
    private static JsonNode? Chosen(JsonNode? value, JsonNode? set)
    {
        switch (value, set)
        {
            case (JsonArray { Count: 0 }, JsonObject):
                return null;
            case (JsonArray block, JsonObject):
                return Chosen(block.Single(), set);
            case (JsonArray blocks, JsonArray several) when several.Count > 0 && several.All(one => one is JsonObject):
                return new JsonArray([.. blocks.Select((block, i) => Chosen(block, several[i]))]);
            case (JsonObject members, JsonObject body):
                var chosen = new JsonObject(body.Where(member => !Meta.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, Chosen(members[member.Key], member.Value))));
                foreach (var (name, dynamic) in body["dynamic"] as JsonObject ?? [])
                {
                    chosen[name] = Chosen(members[name], dynamic!["content"]);
                }

                return chosen;
            default:
                return value?.DeepClone();
        }
    }

    private void Add(TerraformBlock block, JsonObject properties)
    {
        switch (block.Type)
        {
            case "aws_iam_role_policy":
                Role(block)["Policies"] = NormalForm.Plain(Parse(properties["Policy"]!));
                break;
            case "aws_iam_role_policy_attachment":
                var managed = Role(block)["ManagedPolicyArns"] ??= new JsonObject();
                managed[(string)properties["PolicyArn"]!] = "true";
                break;
            case "aws_iam_role":
                Merge(_ids[block.Name], "AssumeRolePolicyDocument", NormalForm.Plain(Parse(properties["AssumeRolePolicy"]!)), properties["Tags"]);
                break;
            case "aws_api_gateway_method_settings":
                var settings = Resource("RestApiStage")["MethodSettings"] ??= new JsonObject();
                settings[(string)properties["MethodPath"]!] = properties["Settings"]!.DeepClone();
                break;
            case "aws_lambda_alias":
                Set(AliasOf(block.Name), properties);
                break;
            case "aws_lambda_provisioned_concurrency_config":
                Resource(AliasOf(block.Name))["ProvisionedConcurrencyConfig"] = new JsonObject { ["ProvisionedConcurrentExecutions"] = properties["ProvisionedConcurrentExecutions"]!.DeepClone() };
                break;
            case "aws_lambda_function_event_invoke_config":
                Set(_ids[block.Name] + "EventInvokeConfig", properties);
                break;
            case "aws_api_gateway_rest_api":
                properties["Body"] = Parse(properties["Body"]!);
                Set(_ids[block.Name], properties);
                break;
            case "aws_lambda_permission":
                // CloudFormation names the function or its alias by its ARN.
                var function = FunctionName().Match((string)block.Body!["function_name"]!).Groups[1].Value;
                properties["FunctionName"] = properties.Remove("Qualifier") ? "${" + AliasOf(function) + "}" : "${" + _ids[function] + ".Arn}";
                Set(_ids[block.Name], properties);
                break;
            default:
                Set(_ids[block.Name], properties);
                break;
        }
    }

    // Terraform writes < and > of a text in JSON as escapes.
    private JsonNode? Parse(JsonNode json) => Resolved(JsonNode.Parse((string)json!));

    private JsonNode? Resolved(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Resolved(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Resolved)]),
        JsonValue value => JsonValue.Create(Given().Replace(value.ToString(), Reference)),
        _ => null,
    };

    private JsonObject Role(TerraformBlock policy) => Resource(_ids[RoleName().Match((string)policy.Body!["role"]!).Groups[1].Value]);

    private string AliasOf(string function) => _all.Single(id => id.StartsWith(_ids[function] + "Alias", StringComparison.Ordinal));

    private JsonObject Resource(string id) => (_resources[id] ??= new JsonObject()).AsObject();

    private void Set(string id, JsonObject properties)
    {
        foreach (var (name, value) in properties)
        {
            Resource(id)[name] = value?.DeepClone();
        }
    }

    private void Merge(string id, string name, JsonNode? value, JsonNode? tags)
    {
        Resource(id)[name] = value;
        if (tags is not null)
        {
            Resource(id)["Tags"] = tags.DeepClone();
        }
    }

    private JsonNode? Camel(JsonNode? node, string name) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Value is not null).Select(member =>
            Maps.Contains(name) ? KeyValuePair.Create(member.Key, Camel(member.Value, "")) : Camel(member))),
        JsonArray items => new JsonArray([.. items.Select(item => Camel(item, name))]),
        JsonValue value => JsonValue.Create(Given().Replace(value.ToString(), Reference)),
        _ => null,
    };

    private KeyValuePair<string, JsonNode?> Camel(KeyValuePair<string, JsonNode?> member)
    {
        var name = string.Concat(member.Key.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return KeyValuePair.Create(name, Camel(member.Value, name));
    }

    private string Reference(Match match)
    {
        var (type, name, attribute) = (match.Groups["type"].Value, match.Groups["name"].Value, match.Groups["attribute"].Value);
        return (type, attribute) switch
        {
            ("aws_partition", "partition") => "aws",
            ("aws_partition", "dns_suffix") => "amazonaws.com",
            ("aws_region", _) => "us-east-1",
            ("aws_caller_identity", _) => "123456789012",
            ("aws_lambda_alias", _) => "${" + AliasOf(name) + "}",
            ("aws_lambda_function", "version") => "${" + _ids[name] + "Version.Version}",
            _ => "${" + _ids[name] + Attributes.GetValueOrDefault(attribute, "." + attribute) + "}",
        };
    }

    [GeneratedRegex("[A-Z]([A-Z]|$)")]
    private static partial Regex TwoCapitals();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"<(?:data\.)?(?<type>aws_\w+)\.(?<name>\w+)\.(?<attribute>[\w.]+)>")]
    private static partial Regex Given();

    [GeneratedRegex(@"aws_lambda_function\.(\w+)\.")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"aws_iam_role\.(\w+)\.")]
    private static partial Regex RoleName();
}
