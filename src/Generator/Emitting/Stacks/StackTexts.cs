using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Stacks;

/// <summary>Makes the names and ARNs of resources that have references in them.</summary>
internal static class StackTexts
{
    /// <summary>The policy with which API Gateway writes logs.</summary>
    public const string PushToCloudWatch = "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs";

    /// <summary>Returns a name that begins with that of the stack.</summary>
    public static string Named(string name) => "${AWS::StackName}-" + name;

    public static string FunctionLog(string functionId) => "/aws/lambda/" + Named(functionId);

    public static string AccessLog(string stage) => "/aws/apigateway/" + Named(stage);

    /// <summary>Returns the ARN of the stage, as AWS WAF wants it.</summary>
    public static string StageArn(StackIds ids) =>
        "arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${" + ids.Api + "}/stages/${" + ids.Stage + "}";

    /// <summary>Returns the API's address below its own domain name.</summary>
    public static string DomainUrl(CustomDomainModel domain) => "https://" + domain.Name + (domain.BasePath is null ? "" : "/" + domain.BasePath);
}
