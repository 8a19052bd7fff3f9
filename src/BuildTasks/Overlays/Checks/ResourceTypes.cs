namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>
/// The types of the resources that the build makes, and some that overlays often add, as CloudFormation's resource schemas and SAM's specification had
/// them in November 2026. A type that is missing here is not checked.
/// </summary>
internal static class ResourceTypes
{
    public const string SamFunction = "AWS::Serverless::Function";
    public const string Function = "AWS::Lambda::Function";

    private static readonly Dictionary<string, ResourceType> Known = new(StringComparer.Ordinal)
    {
        [SamFunction] = new(
            "Arn SnapStartResponse SnapStartResponse.ApplyOn SnapStartResponse.OptimizationStatus",
            "Architectures AssumeRolePolicyDocument AutoPublishAlias AutoPublishAliasAllProperties AutoPublishCodeSha256 CapacityProviderConfig "
            + "CodeSigningConfigArn CodeUri DeadLetterQueue DeploymentPreference Description DurableConfig Environment EphemeralStorage EventInvokeConfig "
            + "Events FileSystemConfigs FunctionName FunctionScalingConfig FunctionUrlConfig Handler ImageConfig ImageUri InlineCode KmsKeyArn Layers "
            + "LoggingConfig MemorySize PackageType PermissionsBoundary Policies PropagateTags ProvisionedConcurrencyConfig PublishToLatestPublished "
            + "RecursiveLoop ReservedConcurrentExecutions Role RolePath Runtime RuntimeManagementConfig SnapStart SourceKMSKeyArn Tags TenancyConfig Timeout "
            + "Tracing VersionDeletionPolicy VersionDescription VpcConfig"),
        [Function] = new(
            "Arn SnapStartResponse SnapStartResponse.ApplyOn SnapStartResponse.OptimizationStatus",
            "Architectures CapacityProviderConfig Code CodeSigningConfigArn DeadLetterConfig Description DurableConfig Environment EphemeralStorage "
            + "FileSystemConfigs FunctionName FunctionScalingConfig Handler ImageConfig KmsKeyArn Layers LoggingConfig MemorySize PackageType "
            + "PublishToLatestPublished RecursiveLoop ReservedConcurrentExecutions Role Runtime RuntimeManagementConfig SnapStart Tags TenancyConfig Timeout "
            + "TracingConfig VpcConfig"),
        ["AWS::Lambda::Version"] = new(
            "FunctionArn Version", "CodeSha256 Description FunctionName FunctionScalingConfig ProvisionedConcurrencyConfig RuntimePolicy"),
        ["AWS::Lambda::Alias"] = new("AliasArn", "Description FunctionName FunctionVersion Name ProvisionedConcurrencyConfig RoutingConfig"),
        ["AWS::Lambda::Permission"] = new(
            "Id",
            "Action EventSourceToken FunctionName FunctionUrlAuthType InvokedViaFunctionUrl Principal PrincipalOrgID SourceAccount SourceArn"),
        ["AWS::Lambda::EventInvokeConfig"] = new("", "DestinationConfig FunctionName MaximumEventAgeInSeconds MaximumRetryAttempts Qualifier"),
        ["AWS::Logs::LogGroup"] = new(
            "Arn",
            "BearerTokenAuthenticationEnabled DataProtectionPolicy DeletionProtectionEnabled FieldIndexPolicies KmsKeyId LogGroupClass LogGroupName "
            + "ResourcePolicyDocument RetentionInDays Tags"),
        ["AWS::IAM::Role"] = new(
            "Arn RoleId", "AssumeRolePolicyDocument Description ManagedPolicyArns MaxSessionDuration Path PermissionsBoundary Policies RoleName Tags"),
        ["AWS::ApiGateway::RestApi"] = new(
            "RestApiId RootResourceId",
            "ApiKeySourceType BinaryMediaTypes Body BodyS3Location CloneFrom Description DisableExecuteApiEndpoint EndpointAccessMode EndpointConfiguration "
            + "FailOnWarnings MinimumCompressionSize Mode Name Parameters Policy SecurityPolicy Tags"),
        ["AWS::ApiGateway::Deployment"] = new("DeploymentId", "DeploymentCanarySettings Description RestApiId StageDescription StageName"),
        ["AWS::ApiGateway::Stage"] = new(
            "",
            "AccessLogSetting CacheClusterEnabled CacheClusterSize CanarySetting ClientCertificateId DeploymentId Description DocumentationVersion "
            + "MethodSettings RestApiId StageName Tags TracingEnabled Variables"),
        ["AWS::ApiGateway::UsagePlan"] = new("Id", "ApiStages Description Quota Tags Throttle UsagePlanName"),
        ["AWS::ApiGateway::ApiKey"] = new("APIKeyId", "CustomerId Description Enabled GenerateDistinctId Name StageKeys Tags Value"),
        ["AWS::ApiGateway::UsagePlanKey"] = new("Id", "KeyId KeyType UsagePlanId"),
        ["AWS::ApiGateway::Account"] = new("Id", "CloudWatchRoleArn"),
        ["AWS::ApiGateway::BasePathMapping"] = new("", "BasePath DomainName RestApiId Stage"),
        ["AWS::ApiGateway::DomainName"] = new(
            "DistributionDomainName DistributionHostedZoneId DomainNameArn RegionalDomainName RegionalHostedZoneId",
            "CertificateArn DomainName EndpointAccessMode EndpointConfiguration MutualTlsAuthentication OwnershipVerificationCertificateArn "
            + "RegionalCertificateArn RoutingMode SecurityPolicy Tags"),
        ["AWS::CloudWatch::Alarm"] = new(
            "Arn",
            "ActionsEnabled AlarmActions AlarmDescription AlarmName ComparisonOperator DatapointsToAlarm Dimensions EvaluateLowSampleCountPercentile "
            + "EvaluationCriteria EvaluationInterval EvaluationPeriods ExtendedStatistic InsufficientDataActions MetricName Metrics Namespace OKActions Period "
            + "Statistic Tags Threshold ThresholdMetricId TreatMissingData Unit"),
        ["AWS::DynamoDB::Table"] = new(
            "Arn StreamArn",
            "AttributeDefinitions BillingMode ContributorInsightsSpecification DeletionProtectionEnabled GlobalSecondaryIndexes ImportSourceSpecification "
            + "KeySchema KinesisStreamSpecification LocalSecondaryIndexes OnDemandThroughput PointInTimeRecoverySpecification ProvisionedThroughput "
            + "ResourcePolicy SSESpecification StreamSpecification TableClass TableName Tags TimeToLiveSpecification WarmThroughput"),
        ["AWS::SNS::Topic"] = new(
            "TopicArn TopicName",
            "ArchivePolicy ContentBasedDeduplication DataProtectionPolicy DeliveryStatusLogging DisplayName FifoThroughputScope FifoTopic KmsMasterKeyId "
            + "SignatureVersion Subscription Tags TopicName TracingConfig"),
        ["AWS::SQS::Queue"] = new(
            "Arn QueueName QueueUrl",
            "ContentBasedDeduplication DeduplicationScope DelaySeconds FifoQueue FifoThroughputLimit KmsDataKeyReusePeriodSeconds KmsMasterKeyId "
            + "MaximumMessageSize MessageRetentionPeriod QueueName ReceiveMessageWaitTimeSeconds RedriveAllowPolicy RedrivePolicy SqsManagedSseEnabled Tags "
            + "VisibilityTimeout"),
        ["AWS::WAFv2::WebACLAssociation"] = new("", "ResourceArn WebACLArn"),
    };

    // Objects within the properties of functions, APIs, stages, usage plans and domains.
    private static readonly Dictionary<string, string> Objects = new(StringComparer.Ordinal)
    {
        ["AccessLogSetting"] = "DestinationArn Format",
        ["DeadLetterConfig"] = "TargetArn",
        ["DeadLetterQueue"] = "Type TargetArn",
        ["EndpointConfiguration"] = "IpAddressType Types VpcEndpointIds",
        ["Environment"] = "Variables",
        ["EphemeralStorage"] = "Size",
        ["EventInvokeConfig"] = "DestinationConfig MaximumEventAgeInSeconds MaximumRetryAttempts",
        ["LoggingConfig"] = "ApplicationLogLevel LogFormat LogGroup SystemLogLevel",
        ["ProvisionedConcurrencyConfig"] = "ProvisionedConcurrentExecutions",
        ["Quota"] = "Limit Offset Period",
        ["SnapStart"] = "ApplyOn",
        ["TenancyConfig"] = "TenantIsolationMode",
        ["Throttle"] = "BurstLimit RateLimit",
        ["TracingConfig"] = "Mode",
        ["VpcConfig"] = "Ipv6AllowedForDualStack SecurityGroupIds SubnetIds",
    };

    // SAM has names of its own for these properties of CloudFormation.
    private static readonly Dictionary<string, string> SamNames = new(StringComparer.Ordinal)
    {
        ["Code"] = "CodeUri",
        ["DeadLetterConfig"] = "DeadLetterQueue",
        ["TracingConfig"] = "Tracing",
        ["ManagedPolicyArns"] = "Policies",
    };

    public static ResourceType? Find(string type) => Known.TryGetValue(type, out var known) ? known : null;

    /// <summary>Returns the members of an object within the properties, or null if they are not known.</summary>
    public static IReadOnlyList<string>? Members(string property) => Objects.TryGetValue(property, out var members) ? members.Split(' ') : null;

    /// <summary>Returns a sentence with the name that a function has for a property of the other kind of template, or null if there is none.</summary>
    public static string? OtherName(string type, string property) => type switch
    {
        SamFunction when SamNames.TryGetValue(property, out var name) => $" SAM's name for it is '{name}'.",
        Function when SamNames.FirstOrDefault(pair => pair.Value == property).Key is { } name && Known[type].Properties.Contains(name)
            => $" CloudFormation's name for it is '{name}'.",
        _ => null,
    };
}
