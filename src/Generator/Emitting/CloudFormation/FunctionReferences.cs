using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// How the API and its functions know each other in a stack. The API refers to its functions. A function that refers to the
/// API could not be made before it, nor the API before the function: such a function has a name, and the API refers to that.
/// </summary>
internal static class FunctionReferences
{
    private const string InvokeUrl = "${InvokeUrl}";
    private const string Start = "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/";

    /// <summary>By which the gateway invokes the function; for <c>Fn::Sub</c>.</summary>
    public static string Uri(FunctionModel function, string apiId)
    {
        if (!WantsApi(function, apiId))
        {
            return Start + "${" + function.LogicalId + (function.SnapStart ? ".Alias" : ".Arn") + "}/invocations";
        }

        return Start + "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:" + Name(function, apiId) + (function.SnapStart ? ":" + FunctionResources.Alias : "") + "/invocations";
    }

    /// <summary>The function's name, with <c>${AWS::StackName}</c> in it; null where CloudFormation gives one.</summary>
    public static string? Name(FunctionModel function, string apiId) =>
        function.Name ?? (WantsApi(function, apiId) ? "${AWS::StackName}-" + function.LogicalId : null);

    /// <summary>The text with the stage's address in it.</summary>
    public static string Expand(string text, string apiId, string stage) => text.Replace(InvokeUrl, Address(apiId, stage));

    /// <summary>The stage's address, for <c>Fn::Sub</c>.</summary>
    public static string Address(string apiId, string stage) => "https://${" + apiId + "}.execute-api.${AWS::Region}.${AWS::URLSuffix}/" + stage;

    // Everything of the function, its version and its role that may hold a reference.
    private static bool WantsApi(FunctionModel function, string apiId) => function.Environment.Items.Select(variable => variable.Value)
        .Concat(function.Statements.Items.Select(statement => statement.Resource))
        .Concat(function.Policies.Items).Concat(function.Layers.Items).Concat(function.Subnets.Items).Concat(function.SecurityGroups.Items)
        .Any(text => text.Contains(InvokeUrl) || text.Contains("${" + apiId));
}
