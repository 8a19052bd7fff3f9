namespace Sluice.Generator.Helpers;

/// <summary>
/// The logical ids of the template's resources, and the template's own parameters. A resource gets another id if its own is taken, which begins with
/// <see cref="Prefix"/>.
/// </summary>
internal static class ResourceIds
{
    public const string Prefix = "Sluice";

    public const string Api = "RestApi";
    public const string Deployment = "RestApiDeployment";
    public const string Stage = "RestApiStage";
    public const string IntegrationRole = "IntegrationRole";
    public const string AccessLog = "AccessLog";
    public const string CloudWatchRole = "CloudWatchRole";
    public const string Account = "ApiGatewayAccount";
    public const string WebAcl = "WebAclAssociation";
    public const string Domain = "CustomDomain";
    public const string BasePathMapping = "BasePathMapping";
    public const string DomainRecord = "DomainRecord";
    public const string DomainRecordIPv6 = "DomainRecordIPv6";

    // What SAM makes once for all gradual deployments of a stack.
    private const string CodeDeployRole = "CodeDeployServiceRole";
    private const string CodeDeployApplication = "ServerlessDeploymentApplication";

    /// <summary>The parameters of a template without SAM: the bucket and the key of the functions' code.</summary>
    public const string CodeBucket = "CodeBucket";
    public const string CodeKey = "CodeKey";

    /// <param name="method">The operation, or <c>All</c>. Only Terraform has a resource for them.</param>
    public static string MethodSettings(string method) => method + "MethodSettings";

    public static string UsagePlan(string plan) => "UsagePlan" + plan;

    public static string ApiKey(string key) => "ApiKey" + key;

    /// <summary>The connection of a plan and a key.</summary>
    public static string UsagePlanKey(string planId, string key) => planId + key;

    /// <param name="owner">The API or a function.</param>
    /// <param name="setting">The setting of the threshold.</param>
    public static string Alarm(string owner, string setting) => owner + setting + "Alarm";

    public static string Role(string function) => function + "Role";

    public static string LogGroup(string function) => function + "LogGroup";

    public static string EventInvokeConfig(string function) => function + "EventInvokeConfig";

    public static string RollbackAlarm(string function) => function + "RollbackAlarm";

    /// <param name="caller">The operation, or a function that one permission for all of its operations lets the API call.</param>
    public static string Permission(string caller) => caller + "Permission";

    /// <summary>
    /// The resources that SAM's macro makes of a function. Their ids cannot be chosen: a parameter of the same name fails when the stack is deployed.
    /// </summary>
    /// <param name="function">The logical id of the function.</param>
    /// <param name="alias">The name of the function's alias, or null.</param>
    /// <param name="isGradual">True if the alias moves gradually to a new version.</param>
    /// <param name="hasConfig">True if the function has settings of asynchronous invocations.</param>
    public static IEnumerable<string> OfSam(string function, string? alias, bool isGradual, bool hasConfig)
    {
        // Sources: "Generated AWS CloudFormation resources" in the AWS SAM Developer Guide, SamFunction and DeploymentPreferenceCollection in
        // aws/serverless-application-model; checked with aws-sam-translator. The version has a hash in its id, so nobody gives its name by accident.
        yield return Role(function);
        if (hasConfig)
        {
            yield return EventInvokeConfig(function);
        }

        if (alias is not null)
        {
            yield return Alias(function, alias);
        }

        if (isGradual)
        {
            yield return DeploymentGroup(function);
            yield return CodeDeployRole;
            yield return CodeDeployApplication;
        }
    }

    /// <summary>What belongs to a function, whether this program or SAM writes it.</summary>
    /// <param name="function">The logical id of the function.</param>
    /// <param name="alias">The name of the function's alias, or null.</param>
    public static IEnumerable<string> OfFunction(string function, string? alias)
    {
        yield return function;
        yield return Role(function);
        yield return LogGroup(function);
        yield return Permission(function);
        yield return EventInvokeConfig(function);
        yield return RollbackAlarm(function);
        if (alias is not null)
        {
            yield return Alias(function, alias);
            yield return DeploymentGroup(function);
        }
    }

    private static string Alias(string function, string alias) => function + "Alias" + alias.Replace('-', 'D').Replace('_', 'U');

    private static string DeploymentGroup(string function) => function + "DeploymentGroup";
}
