using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>
/// Makes the references between the API and its functions in a stack. The API refers to its functions. If a function refers to the API,
/// CloudFormation could create neither before the other. Such a function therefore gets a fixed name, and the API refers to that name.
/// </summary>
internal static class FunctionReferences
{
    /// <summary>The attribute of a function whose value is the ARN of its alias.</summary>
    public const string Alias = "Alias";

    private const string InvokeUrl = "${InvokeUrl}";

    /// <summary>Returns the URI by which API Gateway invokes the function, as a text for <c>Fn::Sub</c>.</summary>
    public static string Uri(ApiFunction function, StackIds ids, bool isStream = false)
    {
        if (!WantsApi(function, ids))
        {
            var attribute = function.Alias is null ? "Arn" : Alias;
            return Functions.UriStart(isStream) + "${" + function.LogicalId + "." + attribute + "}" + Functions.UriEnd(isStream);
        }

        return Functions.UriStart(isStream) + "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:" + Name(function, ids)
            + (function.Alias is { } alias ? ":" + alias.Name : "") + Functions.UriEnd(isStream);
    }

    /// <summary>Returns the function's name, which may contain <c>${AWS::StackName}</c>, or null if CloudFormation chooses the name.</summary>
    public static string? Name(ApiFunction function, StackIds ids) =>
        function.Name ?? (WantsApi(function, ids) ? "${AWS::StackName}-" + function.LogicalId : null);

    /// <summary>Returns the text with <c>${InvokeUrl}</c> replaced by the URL of the stage.</summary>
    public static string Expand(string text, string apiId, string stage) => text.Replace(InvokeUrl, Address(apiId, stage));

    /// <summary>Returns the URL of the stage, as a text for <c>Fn::Sub</c>.</summary>
    public static string Address(string apiId, string stage) => "https://${" + apiId + "}.execute-api.${AWS::Region}.${AWS::URLSuffix}/" + stage;

    // These are all texts of the function, its versions, its gradual deployment and its role that may contain a reference.
    private static bool WantsApi(ApiFunction function, StackIds ids) => function.Environment.Items.Select(variable => variable.Value)
        .Concat(function.Statements.Items.Select(statement => statement.Resource))
        .Concat(function.AsyncInvocation?.Statements().Select(statement => statement.Resource) ?? [])
        .Concat(function.Tags.Items.Select(tag => tag.Value))
        .Concat(function.Alias?.Deployment?.Alarms.Items ?? [])
        .Concat([function.Description ?? "", function.KmsKeyArn ?? "", function.LogKmsKeyArn ?? ""])
        .Concat(function.Policies.Items).Concat(function.Layers.Value.Items).Concat(function.Subnets.Value.Items).Concat(function.SecurityGroups.Value.Items)
        .Any(text => text.Contains(InvokeUrl) || text.Contains("${" + ids.Api)
            || ids.Followers.Any(id => text.Contains("${" + id + "}") || text.Contains("${" + id + ".")));
}
