using System.Collections.Frozen;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Templates;

/// <summary>
/// What <c>Ref</c> and <c>Fn::GetAtt</c> give for a type of resource on this machine. The form is the one that AWS documents; the physical name is the
/// one that the template gives, or the logical id.
/// </summary>
/// <param name="NameProperty">The property with the physical name, or null if AWS makes an id.</param>
/// <param name="Reference">What <c>Ref</c> gives, with placeholders.</param>
/// <param name="Attributes">What the attributes give, with placeholders.</param>
internal sealed record NamingRule(string? NameProperty, string Reference, params (string Name, string Pattern)[] Attributes)
{
    private const string Name = "{name}";
    private const string Id = "{id}";

    private static readonly FrozenDictionary<string, NamingRule> All = new Dictionary<string, NamingRule>(StringComparer.Ordinal)
    {
        ["AWS::Serverless::Function"] = Named("FunctionName", Arn("lambda", "function:")),
        ["AWS::Lambda::Function"] = Named("FunctionName", Arn("lambda", "function:")),
        ["AWS::SQS::Queue"] = new(
            "QueueName", "https://sqs.{region}.amazonaws.com/{account}/{name}", ("Arn", Arn("sqs")), ("QueueName", Name),
            ("QueueUrl", "https://sqs.{region}.amazonaws.com/{account}/{name}")),
        ["AWS::SNS::Topic"] = new("TopicName", Arn("sns"), ("TopicArn", Arn("sns")), ("TopicName", Name)),
        ["AWS::DynamoDB::Table"] = Named("TableName", Arn("dynamodb", "table/")),
        ["AWS::DynamoDB::GlobalTable"] = Named("TableName", Arn("dynamodb", "table/")),
        ["AWS::Serverless::SimpleTable"] = Named("TableName", Arn("dynamodb", "table/")),
        ["AWS::S3::Bucket"] = new(
            "BucketName", "{bucket}", ("Arn", "arn:aws:s3:::{bucket}"), ("DomainName", "{bucket}.s3.amazonaws.com"),
            ("RegionalDomainName", "{bucket}.s3.{region}.amazonaws.com")),
        ["AWS::Kinesis::Stream"] = Named("Name", Arn("kinesis", "stream/")),
        ["AWS::KinesisFirehose::DeliveryStream"] = Named("DeliveryStreamName", Arn("firehose", "deliverystream/")),
        ["AWS::StepFunctions::StateMachine"] = Machine("StateMachineName"),
        ["AWS::Serverless::StateMachine"] = Machine("Name"),
        ["AWS::Events::EventBus"] = new("Name", Name, ("Arn", Arn("events", "event-bus/")), ("Name", Name)),
        ["AWS::IAM::Role"] = Named("RoleName", "arn:aws:iam::{account}:role/{name}"),
        ["AWS::Logs::LogGroup"] = Named("LogGroupName", Arn("logs", "log-group:") + ":*"),
        ["AWS::KMS::Key"] = new(null, Id, ("Arn", Arn("kms", "key/", Id)), ("KeyId", Id)),
        ["AWS::SecretsManager::Secret"] = new("Name", Arn("secretsmanager", "secret:"), ("Id", Arn("secretsmanager", "secret:"))),
        ["AWS::SSM::Parameter"] = new("Name", Name),
        ["AWS::Cognito::UserPool"] = new(
            null, "{region}_{id}", ("Arn", Arn("cognito-idp", "userpool/", "{region}_{id}")), ("UserPoolId", "{region}_{id}"),
            ("ProviderName", "cognito-idp.{region}.amazonaws.com/{region}_{id}"),
            ("ProviderURL", "https://cognito-idp.{region}.amazonaws.com/{region}_{id}")),
        ["AWS::Cognito::UserPoolClient"] = new(null, Id, ("ClientId", Id)),
        ["AWS::EC2::VPC"] = new(null, "vpc-0{id}", ("VpcId", "vpc-0{id}")),
        ["AWS::EC2::VPCEndpoint"] = new(null, "vpce-0{id}", ("Id", "vpce-0{id}")),
        ["AWS::ApiGateway::RestApi"] = new(null, Id, ("RootResourceId", "{root}"), ("RestApiId", Id)),
        ["AWS::Serverless::Api"] = new(null, Id, ("RootResourceId", "{root}"), ("Deployment", Id)),
        ["AWS::ApiGateway::Resource"] = new(null, Id, ("ResourceId", Id)),
        ["AWS::ApiGateway::Deployment"] = new(null, Id, ("DeploymentId", Id)),
        ["AWS::ApiGateway::RequestValidator"] = new(null, Id, ("RequestValidatorId", Id)),
        ["AWS::ApiGateway::Authorizer"] = new(null, Id, ("AuthorizerId", Id)),
        ["AWS::ApiGateway::UsagePlan"] = new(null, Id, ("Id", Id)),
        ["AWS::ApiGateway::ApiKey"] = new(null, Id, ("APIKeyId", Id)),
        ["AWS::ApiGateway::VpcLink"] = new(null, Id, ("VpcLinkId", Id)),
        ["AWS::ApiGateway::Model"] = new("Name", Name),
        ["AWS::ApiGateway::Stage"] = new("StageName", Name),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns the rule for a type, or null if there is none.</summary>
    public static NamingRule? Find(string? type) => type is null ? null : All.GetValueOrDefault(type);

    /// <summary>Returns the pattern of a reference (null) or of an attribute, or null if there is none.</summary>
    public string? PatternOf(string? attribute)
        => attribute is null ? Reference : Attributes.FirstOrDefault(known => known.Name == attribute).Pattern;

    /// <summary>Returns a pattern with references to account and region, or null if AWS makes an id that is in it.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="name">The physical name, in which <c>${NAME}</c> is a reference.</param>
    public static string? FormOf(string pattern, string name)
        => pattern.Contains(Id, StringComparison.Ordinal) || pattern.Contains("{root}", StringComparison.Ordinal) ? null : pattern
            .Replace("{region}", "${AWS::Region}", StringComparison.Ordinal)
            .Replace("{account}", "${AWS::AccountId}", StringComparison.Ordinal)
            .Replace("{bucket}", name, StringComparison.Ordinal)
            .Replace(Name, name, StringComparison.Ordinal);

    /// <summary>Fills in a pattern.</summary>
    public static string Fill(string pattern, string? name, string logicalId) => pattern
        .Replace("{region}", AwsNames.Region, StringComparison.Ordinal)
        .Replace("{account}", AwsNames.AccountId, StringComparison.Ordinal)
        .Replace("{id}", AwsNames.IdOf(logicalId), StringComparison.Ordinal)
        .Replace("{root}", AwsNames.IdOf($"{logicalId}/"), StringComparison.Ordinal)
        .Replace("{bucket}", name ?? logicalId.ToLowerInvariant(), StringComparison.Ordinal)
        .Replace(Name, name ?? logicalId, StringComparison.Ordinal);

    private static NamingRule Named(string property, string arn) => new(property, Name, ("Arn", arn));

    private static NamingRule Machine(string property)
        => new(property, Arn("states", "stateMachine:"), ("Arn", Arn("states", "stateMachine:")), ("Name", Name));

    private static string Arn(string service, string kind = "", string name = Name) => $"arn:aws:{service}:{{region}}:{{account}}:{kind}{name}";
}
