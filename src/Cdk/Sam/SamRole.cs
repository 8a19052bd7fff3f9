using System.Text.Json.Nodes;

namespace Sluice.Cdk.Sam;

/// <summary>The role that SAM makes for a function.</summary>
internal sealed class SamRole
{
    private const string Managed = "arn:${AWS::Partition}:iam::aws:policy/";

    private readonly JsonObject _function;
    private readonly JsonObject _properties;
    private readonly List<JsonNode> _managed = [];
    private readonly JsonArray _inline = [];
    private readonly string _name;
    private int _own;

    public SamRole(string id, JsonObject function, JsonObject properties)
    {
        _name = id;
        _function = function;
        _properties = properties;
        AddManaged("service-role/AWSLambdaBasicExecutionRole");
        if (properties["Tracing"] is { } tracing && Json.Text(tracing) != "Disabled")
        {
            AddManaged("AWSXrayWriteOnlyAccess");
        }

        if (properties["VpcConfig"] is not null)
        {
            AddManaged("service-role/AWSLambdaVPCAccessExecutionRole");
        }

        if (properties["DeadLetterQueue"] is JsonObject queue && queue["TargetArn"] is { } target)
        {
            AddInline("DeadLetterQueuePolicy", Json.Allow(Json.Text(queue["Type"]) == "SNS" ? "sns:Publish" : "sqs:SendMessage", target.DeepClone()));
        }

        _own = _inline.Count;
        var policies = properties["Policies"] switch { null => [], JsonArray several => several.ToList(), var one => [one] };
        for (var i = 0; i < policies.Count; i++)
        {
            AddPolicy(policies[i]!, i);
        }
    }

    /// <summary>The logical id.</summary>
    public string Id => _name + "Role";

    public JsonObject Resource()
    {
        var role = new JsonObject
        {
            ["AssumeRolePolicyDocument"] = _properties["AssumeRolePolicyDocument"]?.DeepClone() ?? Json.Trust("lambda.amazonaws.com"),
            ["ManagedPolicyArns"] = new JsonArray([.. _managed]),
        };
        if (_inline.Count > 0)
        {
            role["Policies"] = _inline;
        }

        foreach (var (from, to) in new[] { ("RolePath", "Path"), ("PermissionsBoundary", "PermissionsBoundary") })
        {
            if (_properties[from] is { } value)
            {
                role[to] = value.DeepClone();
            }
        }

        if (_properties["Tags"] is JsonObject tags)
        {
            role["Tags"] = SamFunction.Tags(tags);
        }

        return Json.Resource("AWS::IAM::Role", role, _function);
    }

    /// <summary>Allows the function to send results to a destination; returns the destination without SAM's type.</summary>
    public JsonObject AddDestination(string when, JsonNode? destination)
    {
        if (destination?["Destination"] is not { } target)
        {
            throw new SluiceApiException($"template.json: the destination '{when}' of the function '{_name}' has no ARN in 'Destination'.");
        }

        var action = Json.Text(destination["Type"]) switch
        {
            "SQS" => "sqs:SendMessage",
            "SNS" => "sns:Publish",
            "Lambda" => "lambda:InvokeFunction",
            "EventBridge" => "events:PutEvents",
            var type => throw new SluiceApiException($"template.json: the destination '{when}' of the function '{_name}' has the unknown type '{type}'."),
        };
        var policy = $"{_name}EventInvokeConfig{when}{Json.Text(destination["Type"])}Policy";

        // SAM writes these before the policies of the function.
        _inline.Insert(_own++, new JsonObject { ["PolicyName"] = policy, ["PolicyDocument"] = Json.Allow(action, target.DeepClone()) });
        return new JsonObject { ["Destination"] = target.DeepClone() };
    }

    private void AddPolicy(JsonNode policy, int index)
    {
        switch (policy)
        {
            case JsonValue value when Json.Text(value) is { } name && !name.Contains(':', StringComparison.Ordinal):
                AddManaged(name);
                break;
            case JsonObject document when document["Statement"] is not null:
                AddInline($"{Id}Policy{index}", (JsonObject)document.DeepClone());
                break;
            case JsonObject reference when reference.Count == 1
                && (reference.ContainsKey("Ref") || reference.First().Key.StartsWith("Fn::", StringComparison.Ordinal)):
            case JsonValue:
                _managed.Add(policy.DeepClone());
                break;
            default:
                throw new SluiceApiException(
                    $"template.json: a policy of the function '{_name}' is a policy template of SAM, which SluiceApi does not expand. Write its statements.");
        }
    }

    private void AddManaged(string name)
    {
        var policy = Json.Sub(Managed + name);
        if (!_managed.Exists(other => JsonNode.DeepEquals(other, policy)))
        {
            _managed.Add(policy);
        }
    }

    private void AddInline(string name, JsonObject document) => _inline.Add(new JsonObject { ["PolicyName"] = name, ["PolicyDocument"] = document });
}
