namespace Sluice.Generator.Helpers;

/// <summary>
/// What the value of <c>Ref</c> and the attributes of a CloudFormation resource are called in Terraform's provider. Source: the sections "Return
/// values" of CloudFormation's and "Attribute Reference" of the provider's documentation.
/// </summary>
internal static class TerraformAttributes
{
    public const string Function = "aws_lambda_function";
    public const string Alias = "aws_lambda_alias";
    public const string Role = "aws_iam_role";
    public const string LogGroup = "aws_cloudwatch_log_group";
    public const string Api = "aws_api_gateway_rest_api";
    public const string Stage = "aws_api_gateway_stage";
    public const string Domain = "aws_api_gateway_domain_name";
    public const string UsagePlan = "aws_api_gateway_usage_plan";
    public const string ApiKey = "aws_api_gateway_api_key";
    public const string Alarm = "aws_cloudwatch_metric_alarm";

    private static readonly Dictionary<(string Type, string Attribute), string> Known = new()
    {
        [(Function, "")] = "function_name",
        [(Function, "Arn")] = "arn",
        [(Role, "")] = "name",
        [(Role, "Arn")] = "arn",
        [(Role, "RoleId")] = "unique_id",
        [(LogGroup, "")] = "name",
        [(Api, "")] = "id",
        [(Api, "RestApiId")] = "id",
        [(Api, "RootResourceId")] = "root_resource_id",
        [(Stage, "")] = "stage_name",
        [(Domain, "")] = "domain_name",
        [(Domain, "RegionalDomainName")] = "regional_domain_name",
        [(Domain, "RegionalHostedZoneId")] = "regional_zone_id",
        [(Domain, "DistributionDomainName")] = "cloudfront_domain_name",
        [(Domain, "DistributionHostedZoneId")] = "cloudfront_zone_id",
        [(UsagePlan, "")] = "id",
        [(ApiKey, "")] = "id",
        [(ApiKey, "APIKeyId")] = "id",
        [(Alarm, "")] = "alarm_name",
        [(Alarm, "Arn")] = "arn",
    };

    /// <summary>The pseudo parameters that Terraform has a value for, with that value.</summary>
    public static IReadOnlyDictionary<string, string> Pseudo { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AWS::AccountId"] = "data.aws_caller_identity.current.account_id",
        ["AWS::Partition"] = "data.aws_partition.current.partition",
        ["AWS::Region"] = "data.aws_region.current.region",
        ["AWS::StackName"] = "var.stack_name",
        ["AWS::URLSuffix"] = "data.aws_partition.current.dns_suffix",
    };

    /// <summary>Returns the attribute of a resource type, or null if Terraform has none.</summary>
    /// <param name="type">The type in Terraform.</param>
    /// <param name="attribute">The attribute in CloudFormation, or an empty text for <c>Ref</c>.</param>
    public static string? Of(string type, string attribute) => Known.TryGetValue((type, attribute), out var name) ? name : null;
}
