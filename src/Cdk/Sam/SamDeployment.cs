using System.Text.Json.Nodes;

namespace Sluice.Cdk.Sam;

/// <summary>What SAM makes for <c>DeploymentPreference</c>: CodeDeploy moves the alias to a new version step by step.</summary>
internal static class SamDeployment
{
    private const string Application = "ServerlessDeploymentApplication";
    private const string Role = "CodeDeployServiceRole";

    /// <summary>Adds the deployment group of a function, and what all groups share; returns the update policy of the alias.</summary>
    public static JsonObject Add(string id, JsonObject preference, JsonObject function, JsonObject resources)
    {
        var role = preference["Role"]?.DeepClone();
        if (role is null)
        {
            resources[Role] ??= Json.Resource("AWS::IAM::Role", new JsonObject
            {
                ["AssumeRolePolicyDocument"] = Json.Trust("codedeploy.amazonaws.com"),
                ["ManagedPolicyArns"] = new JsonArray(Json.Sub("arn:${AWS::Partition}:iam::aws:policy/service-role/AWSCodeDeployRoleForLambda")),
            });
            role = Json.Attribute(Role, "Arn");
        }

        resources[Application] ??= Json.Resource("AWS::CodeDeploy::Application", new JsonObject { ["ComputePlatform"] = "Lambda" });
        resources[id + "DeploymentGroup"] = Json.Resource("AWS::CodeDeploy::DeploymentGroup", Group(preference, role), OnlyCondition(function));

        var policy = new JsonObject { ["ApplicationName"] = Json.Ref(Application), ["DeploymentGroupName"] = Json.Ref(id + "DeploymentGroup") };
        foreach (var (hook, name) in new[] { ("PreTraffic", "BeforeAllowTrafficHook"), ("PostTraffic", "AfterAllowTrafficHook") })
        {
            if (preference["Hooks"]?[hook] is { } value)
            {
                policy[name] = value.DeepClone();
            }
        }

        return new JsonObject { ["CodeDeployLambdaAliasUpdate"] = policy };
    }

    private static JsonObject Group(JsonObject preference, JsonNode role)
    {
        var group = new JsonObject
        {
            ["ApplicationName"] = Json.Ref(Application),
            ["AutoRollbackConfiguration"] = new JsonObject
            {
                ["Enabled"] = true,
                ["Events"] = new JsonArray("DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"),
            },
            ["DeploymentConfigName"] = Config(preference["Type"]),
            ["DeploymentStyle"] = new JsonObject { ["DeploymentType"] = "BLUE_GREEN", ["DeploymentOption"] = "WITH_TRAFFIC_CONTROL" },
            ["ServiceRoleArn"] = role,
        };
        if (preference["Alarms"] is JsonArray alarms && alarms.Count > 0)
        {
            group["AlarmConfiguration"] = new JsonObject
            {
                ["Enabled"] = true,
                ["Alarms"] = new JsonArray([.. alarms.Select(alarm => new JsonObject { ["Name"] = alarm?.DeepClone() })]),
            };
        }

        return group;
    }

    // SAM knows the names of AWS's own configurations without their common beginning, and takes any other name as it is.
    private static JsonNode? Config(JsonNode? type) =>
        Json.Text(type) is { } name && (name == "AllAtOnce" || name.StartsWith("Canary", StringComparison.Ordinal)
            || name.StartsWith("Linear", StringComparison.Ordinal))
            ? "CodeDeployDefault.Lambda" + name
            : type?.DeepClone();

    private static JsonObject? OnlyCondition(JsonObject function) =>
        function["Condition"] is { } condition ? new JsonObject { ["Condition"] = condition.DeepClone() } : null;
}
