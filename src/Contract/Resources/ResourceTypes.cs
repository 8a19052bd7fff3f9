namespace Sluice.Contract;

/// <summary>
/// The types of the resources that the build makes or the local gateway reads, and some that overlays often add, as CloudFormation's resource schemas and
/// SAM's own code had them in November 2026. A type that is missing here is not checked.
/// </summary>
internal static class ResourceTypes
{
    public const string SamFunction = "AWS::Serverless::Function";
    public const string Function = "AWS::Lambda::Function";

    private const int LongestType = 100;

    private static readonly Dictionary<string, ResourceType> Known = new(StringComparer.Ordinal)
    {
        [SamFunction] = new(
            "Arn SnapStartResponse SnapStartResponse.ApplyOn SnapStartResponse.OptimizationStatus",
            "Architectures:[] AssumeRolePolicyDocument AutoPublishAlias AutoPublishAliasAllProperties AutoPublishCodeSha256 CapacityProviderConfig "
            + "CodeSigningConfigArn CodeUri:?SamLocation DeadLetterQueue:DeadLetterQueue DeploymentPreference:DeploymentPreference Description "
            + "DurableConfig Environment:Environment EphemeralStorage:EphemeralStorage EventInvokeConfig:SamEventInvokeConfig Events:{SamEvent} "
            + "FileSystemConfigs:[FileSystemConfig] FunctionName FunctionScalingConfig FunctionUrlConfig:FunctionUrlConfig Handler ImageConfig:ImageConfig "
            + "ImageUri InlineCode KmsKeyArn Layers LoggingConfig:FunctionLoggingConfig MemorySize:number PackageType PermissionsBoundary Policies "
            + "PropagateTags ProvisionedConcurrencyConfig:ProvisionedConcurrencyConfiguration PublishToLatestPublished RecursiveLoop "
            + "ReservedConcurrentExecutions:number Role RolePath Runtime RuntimeManagementConfig:RuntimeManagementConfig SnapStart:SnapStart "
            + "SourceKMSKeyArn Tags:{} TenancyConfig:TenancyConfig Timeout:number Tracing VersionDeletionPolicy VersionDescription VpcConfig:VpcConfig"),
        ["AWS::Serverless::Api"] = new(
            null,
            "__MANAGE_SWAGGER AccessLogSetting:AccessLogSetting AlwaysDeploy:switch ApiKeySourceType Auth:SamAuth BinaryMediaTypes:[] "
            + "CacheClusterEnabled:switch CacheClusterSize CanarySetting:StageCanarySetting Cors:?SamCors DefinitionBody DefinitionUri:?SamLocation "
            + "Description DisableExecuteApiEndpoint:switch Domain:SamDomain EndpointAccessMode EndpointConfiguration:?SamEndpointConfiguration "
            + "FailOnWarnings:switch GatewayResponses:{SamGatewayResponse} MergeDefinitions:switch MethodSettings:[MethodSetting] "
            + "MinimumCompressionSize:number Mode Models:{} Name OpenApiVersion Policy PropagateTags:switch SecurityPolicy StageName Tags:{} "
            + "TracingEnabled:switch Variables:{}"),
        [Function] = new(
            "Arn SnapStartResponse SnapStartResponse.ApplyOn SnapStartResponse.OptimizationStatus",
            "Architectures:[] CapacityProviderConfig:CapacityProviderConfig Code:?Code CodeSigningConfigArn DeadLetterConfig:DeadLetterConfig Description "
            + "DurableConfig:DurableConfig Environment:Environment EphemeralStorage:EphemeralStorage FileSystemConfigs:[FileSystemConfig] FunctionName "
            + "FunctionScalingConfig:FunctionScalingConfig Handler ImageConfig:ImageConfig KmsKeyArn Layers:[] LoggingConfig:FunctionLoggingConfig "
            + "MemorySize:number PackageType PublishToLatestPublished:switch RecursiveLoop ReservedConcurrentExecutions:number Role Runtime "
            + "RuntimeManagementConfig:RuntimeManagementConfig SnapStart:SnapStart Tags:[Tag] TenancyConfig:TenancyConfig Timeout:number "
            + "TracingConfig:TracingConfig VpcConfig:VpcConfig"),
        ["AWS::Lambda::Version"] = new(
            "FunctionArn Version",
            "CodeSha256 Description FunctionName FunctionScalingConfig:FunctionScalingConfig "
            + "ProvisionedConcurrencyConfig:ProvisionedConcurrencyConfiguration RuntimePolicy:RuntimePolicy"),
        ["AWS::Lambda::Alias"] = new(
            "AliasArn",
            "Description FunctionName FunctionVersion Name ProvisionedConcurrencyConfig:ProvisionedConcurrencyConfiguration "
            + "RoutingConfig:AliasRoutingConfiguration"),
        ["AWS::Lambda::Permission"] = new(
            "Id",
            "Action EventSourceToken FunctionName FunctionUrlAuthType InvokedViaFunctionUrl:switch Principal PrincipalOrgID SourceAccount SourceArn"),
        ["AWS::Lambda::EventInvokeConfig"] = new(
            "",
            "DestinationConfig:EventInvokeConfigDestinationConfig FunctionName MaximumEventAgeInSeconds:number MaximumRetryAttempts:number Qualifier"),
        ["AWS::Lambda::LayerVersion"] = new(null, "CompatibleArchitectures:[] CompatibleRuntimes:[] Content:?Content Description LayerName LicenseInfo"),
        ["AWS::Lambda::Url"] = new(null, "AuthType Cors:Cors InvokeMode Qualifier TargetFunctionArn"),
        ["AWS::Lambda::EventSourceMapping"] = new(
            null,
            "AmazonManagedKafkaEventSourceConfig:AmazonManagedKafkaEventSourceConfig BatchSize:number BisectBatchOnFunctionError:switch "
            + "DestinationConfig:EventSourceMappingDestinationConfig DocumentDBEventSourceConfig:DocumentDBEventSourceConfig Enabled:switch EventSourceArn "
            + "FilterCriteria:FilterCriteria FunctionName FunctionResponseTypes:[] KmsKeyArn LoggingConfig:EventSourceMappingLoggingConfig "
            + "MaximumBatchingWindowInSeconds:number MaximumRecordAgeInSeconds:number MaximumRetryAttempts:number MetricsConfig:MetricsConfig "
            + "ParallelizationFactor:number ProvisionedPollerConfig:ProvisionedPollerConfig Queues:[] ScalingConfig:ScalingConfig "
            + "SelfManagedEventSource:SelfManagedEventSource SelfManagedKafkaEventSourceConfig:SelfManagedKafkaEventSourceConfig "
            + "SourceAccessConfigurations:[SourceAccessConfiguration] StartingPosition StartingPositionTimestamp:number Tags:[Tag] Topics:[] "
            + "TumblingWindowInSeconds:number"),
        ["AWS::Lambda::LayerVersionPermission"] = new(null, "Action LayerVersionArn OrganizationId Principal"),
        ["AWS::Lambda::CodeSigningConfig"] = new(null, "AllowedPublishers:AllowedPublishers CodeSigningPolicies:CodeSigningPolicies Description Tags:[Tag]"),
        ["AWS::Logs::LogGroup"] = new(
            "Arn",
            "BearerTokenAuthenticationEnabled:switch DataProtectionPolicy DeletionProtectionEnabled:switch FieldIndexPolicies:[] KmsKeyId LogGroupClass "
            + "LogGroupName ResourcePolicyDocument:{} RetentionInDays:number Tags:[Tag]"),
        ["AWS::IAM::Role"] = new(
            "Arn RoleId",
            "AssumeRolePolicyDocument Description ManagedPolicyArns:[] MaxSessionDuration:number Path PermissionsBoundary Policies:[Policy] RoleName "
            + "Tags:[Tag]"),
        ["AWS::ApiGateway::RestApi"] = new(
            "RestApiId RootResourceId",
            "ApiKeySourceType BinaryMediaTypes:[] Body BodyS3Location:?S3Location CloneFrom Description DisableExecuteApiEndpoint:switch "
            + "EndpointAccessMode EndpointConfiguration:RestApiEndpointConfiguration FailOnWarnings:switch MinimumCompressionSize:number Mode Name "
            + "Parameters Policy SecurityPolicy Tags:[Tag]"),
        ["AWS::ApiGateway::Deployment"] = new(
            "DeploymentId",
            "DeploymentCanarySettings:DeploymentCanarySettings Description RestApiId StageDescription:StageDescription StageName"),
        ["AWS::ApiGateway::Stage"] = new(
            "",
            "AccessLogSetting:AccessLogSetting CacheClusterEnabled:switch CacheClusterSize CanarySetting:StageCanarySetting ClientCertificateId "
            + "DeploymentId Description DocumentationVersion MethodSettings:[MethodSetting] RestApiId StageName Tags:[Tag] TracingEnabled:switch "
            + "Variables:{}"),
        ["AWS::ApiGateway::Method"] = new(
            null,
            "ApiKeyRequired:switch AuthorizationScopes:[] AuthorizationType AuthorizerId HttpMethod Integration:Integration "
            + "MethodResponses:[MethodResponse] OperationName RequestModels:{} RequestParameters:{} RequestValidatorId ResourceId RestApiId"),
        ["AWS::ApiGateway::Resource"] = new(null, "ParentId PathPart RestApiId"),
        ["AWS::ApiGateway::Model"] = new(null, "ContentType Description Name RestApiId Schema"),
        ["AWS::ApiGateway::RequestValidator"] = new(null, "Name RestApiId ValidateRequestBody:switch ValidateRequestParameters:switch"),
        ["AWS::ApiGateway::Authorizer"] = new(
            null,
            "AuthType AuthorizerCredentials AuthorizerResultTtlInSeconds:number AuthorizerUri IdentitySource IdentityValidationExpression Name "
            + "ProviderARNs:[] RestApiId Type"),
        ["AWS::ApiGateway::GatewayResponse"] = new(null, "ResponseParameters:{} ResponseTemplates:{} ResponseType RestApiId StatusCode"),
        ["AWS::ApiGateway::UsagePlan"] = new("Id", "ApiStages:[ApiStage] Description Quota:QuotaSettings Tags:[Tag] Throttle:ThrottleSettings UsagePlanName"),
        ["AWS::ApiGateway::ApiKey"] = new(
            "APIKeyId",
            "CustomerId Description Enabled:switch GenerateDistinctId:switch Name StageKeys:[StageKey] Tags:[Tag] Value"),
        ["AWS::ApiGateway::UsagePlanKey"] = new("Id", "KeyId KeyType UsagePlanId"),
        ["AWS::ApiGateway::Account"] = new("Id", "CloudWatchRoleArn"),
        ["AWS::ApiGateway::BasePathMapping"] = new("", "BasePath DomainName RestApiId Stage"),
        ["AWS::ApiGateway::BasePathMappingV2"] = new(null, "BasePath DomainNameArn RestApiId Stage"),
        ["AWS::ApiGateway::DomainName"] = new(
            "DistributionDomainName DistributionHostedZoneId DomainNameArn RegionalDomainName RegionalHostedZoneId",
            "CertificateArn DomainName EndpointAccessMode EndpointConfiguration:DomainNameEndpointConfiguration "
            + "MutualTlsAuthentication:MutualTlsAuthentication OwnershipVerificationCertificateArn RegionalCertificateArn RoutingMode SecurityPolicy "
            + "Tags:[Tag]"),
        ["AWS::ApiGateway::DomainNameV2"] = new(
            null,
            "CertificateArn DomainName EndpointAccessMode EndpointConfiguration:DomainNameV2EndpointConfiguration Policy RoutingMode SecurityPolicy "
            + "Tags:[Tag]"),
        ["AWS::ApiGateway::DomainNameAccessAssociation"] = new(null, "AccessAssociationSource AccessAssociationSourceType DomainNameArn Tags:[Tag]"),
        ["AWS::ApiGateway::ClientCertificate"] = new(null, "Description Tags:[Tag]"),
        ["AWS::ApiGateway::DocumentationPart"] = new(null, "Location:Location Properties RestApiId"),
        ["AWS::ApiGateway::DocumentationVersion"] = new(null, "Description DocumentationVersion RestApiId"),
        ["AWS::ApiGateway::VpcLink"] = new(null, "Description Name Tags:[Tag] TargetArns:[]"),
        ["AWS::CloudFormation::Stack"] = new(null, "NotificationARNs:[] Parameters:{} Tags:[Tag] TemplateURL TimeoutInMinutes:number"),
        ["AWS::CloudWatch::Alarm"] = new(
            "Arn",
            "ActionsEnabled:switch AlarmActions:[] AlarmDescription AlarmName ComparisonOperator DatapointsToAlarm:number Dimensions:[Dimension] "
            + "EvaluateLowSampleCountPercentile EvaluationCriteria:EvaluationCriteria EvaluationInterval:number EvaluationPeriods:number ExtendedStatistic "
            + "InsufficientDataActions:[] MetricName Metrics:[MetricDataQuery] Namespace OKActions:[] Period:number Statistic Tags:[Tag] Threshold:number "
            + "ThresholdMetricId TreatMissingData Unit"),
        ["AWS::DynamoDB::Table"] = new(
            "Arn StreamArn",
            "AttributeDefinitions:[] BillingMode ContributorInsightsSpecification DeletionProtectionEnabled:switch GlobalSecondaryIndexes:[] "
            + "ImportSourceSpecification KeySchema KinesisStreamSpecification LocalSecondaryIndexes:[] OnDemandThroughput PointInTimeRecoverySpecification "
            + "ProvisionedThroughput ResourcePolicy SSESpecification StreamSpecification TableClass TableName Tags:[] TimeToLiveSpecification "
            + "WarmThroughput"),
        ["AWS::SNS::Topic"] = new(
            "TopicArn TopicName",
            "ArchivePolicy ContentBasedDeduplication:switch DataProtectionPolicy DeliveryStatusLogging:[TopicLoggingConfig] DisplayName "
            + "FifoThroughputScope FifoTopic:switch KmsMasterKeyId SignatureVersion Subscription:[Subscription] Tags:[Tag] TopicName TracingConfig"),
        ["AWS::SQS::Queue"] = new(
            "Arn QueueName QueueUrl",
            "ContentBasedDeduplication:switch DeduplicationScope DelaySeconds:number FifoQueue:switch FifoThroughputLimit "
            + "KmsDataKeyReusePeriodSeconds:number KmsMasterKeyId MaximumMessageSize:number MessageRetentionPeriod:number QueueName "
            + "ReceiveMessageWaitTimeSeconds:number RedriveAllowPolicy RedrivePolicy SqsManagedSseEnabled:switch Tags:[Tag] VisibilityTimeout:number"),
        ["AWS::WAFv2::WebACLAssociation"] = new("", "ResourceArn WebACLArn"),
        ["AWS::Serverless::Application"] = new(null, "Location NotificationARNs Parameters Tags TemplateUrl TimeoutInMinutes"),
        ["AWS::Serverless::CapacityProvider"] = new(
            null,
            "CapacityProviderName InstanceRequirements KmsKeyArn OperatorRole PropagateTags ScalingConfig Tags VpcConfig"),
        ["AWS::Serverless::Connector"] = new(null, "Destination Permissions Source"),
        ["AWS::Serverless::GraphQLApi"] = new(
            null,
            "ApiKeys Auth Cache DataSources DomainName Functions IntrospectionConfig Logging Name OwnerContact QueryDepthLimit ResolverCountLimit "
            + "Resolvers SchemaInline SchemaUri Tags Visibility XrayEnabled"),
        ["AWS::Serverless::HttpApi"] = new(
            null,
            "AccessLogSettings Auth CorsConfiguration DefaultRouteSettings DefinitionBody DefinitionUri Description DisableExecuteApiEndpoint Domain "
            + "FailOnWarnings Name PropagateTags RouteSettings StageName StageVariables Tags"),
        ["AWS::Serverless::LayerVersion"] = new(
            null,
            "CompatibleArchitectures CompatibleRuntimes ContentUri Description LayerName LicenseInfo PublishLambdaVersion RetentionPolicy"),
        ["AWS::Serverless::SimpleTable"] = new(null, "PointInTimeRecoverySpecification PrimaryKey ProvisionedThroughput SSESpecification TableName Tags"),
        ["AWS::Serverless::StateMachine"] = new(
            null,
            "AutoPublishAlias Definition DefinitionSubstitutions DefinitionUri DeploymentPreference Events:{SamEvent} Logging Name PermissionsBoundary "
            + "Policies PropagateTags Role RolePath Tags Tracing Type UseAliasAsEventTarget"),
        ["AWS::Serverless::WebSocketApi"] = new(
            null,
            "AccessLogSettings ApiKeySelectionExpression Auth DefaultRouteSettings Description DisableExecuteApiEndpoint DisableSchemaValidation Domain "
            + "FailOnWarnings IpAddressType Name PropagateTags RouteSelectionExpression RouteSettings Routes StageName StageVariables Tags"),
    };

    // All types of these kinds. A type of another kind can have any name.
    private static readonly string[] TypeNames =
    [
        "AWS::ApiGateway::Account", "AWS::ApiGateway::ApiKey", "AWS::ApiGateway::Authorizer", "AWS::ApiGateway::BasePathMapping",
        "AWS::ApiGateway::BasePathMappingV2", "AWS::ApiGateway::ClientCertificate", "AWS::ApiGateway::Deployment", "AWS::ApiGateway::DocumentationPart",
        "AWS::ApiGateway::DocumentationVersion", "AWS::ApiGateway::DomainName", "AWS::ApiGateway::DomainNameAccessAssociation",
        "AWS::ApiGateway::DomainNameV2", "AWS::ApiGateway::GatewayResponse", "AWS::ApiGateway::Method", "AWS::ApiGateway::Model",
        "AWS::ApiGateway::RequestValidator", "AWS::ApiGateway::Resource", "AWS::ApiGateway::RestApi", "AWS::ApiGateway::Stage",
        "AWS::ApiGateway::UsagePlan", "AWS::ApiGateway::UsagePlanKey", "AWS::ApiGateway::VpcLink", "AWS::ApiGatewayV2::Api",
        "AWS::ApiGatewayV2::ApiGatewayManagedOverrides", "AWS::ApiGatewayV2::ApiMapping", "AWS::ApiGatewayV2::Authorizer", "AWS::ApiGatewayV2::Deployment",
        "AWS::ApiGatewayV2::DomainName", "AWS::ApiGatewayV2::Integration", "AWS::ApiGatewayV2::IntegrationResponse", "AWS::ApiGatewayV2::Model",
        "AWS::ApiGatewayV2::Route", "AWS::ApiGatewayV2::RouteResponse", "AWS::ApiGatewayV2::RoutingRule", "AWS::ApiGatewayV2::Stage",
        "AWS::ApiGatewayV2::VpcLink", "AWS::Lambda::Alias", "AWS::Lambda::CapacityProvider", "AWS::Lambda::CodeSigningConfig",
        "AWS::Lambda::EventInvokeConfig", "AWS::Lambda::EventSourceMapping", "AWS::Lambda::Function", "AWS::Lambda::LayerVersion",
        "AWS::Lambda::LayerVersionPermission", "AWS::Lambda::Permission", "AWS::Lambda::ResourcePolicy", "AWS::Lambda::Url", "AWS::Lambda::Version",
        "AWS::Serverless::Api", "AWS::Serverless::Application", "AWS::Serverless::CapacityProvider", "AWS::Serverless::Connector",
        "AWS::Serverless::Function", "AWS::Serverless::GraphQLApi", "AWS::Serverless::HttpApi", "AWS::Serverless::LayerVersion",
        "AWS::Serverless::SimpleTable", "AWS::Serverless::StateMachine", "AWS::Serverless::WebSocketApi",
    ];

    // SAM has names of its own for these properties of CloudFormation.
    private static readonly Dictionary<string, string> SamNames = new(StringComparer.Ordinal)
    {
        ["Code"] = "CodeUri",
        ["DeadLetterConfig"] = "DeadLetterQueue",
        ["TracingConfig"] = "Tracing",
        ["ManagedPolicyArns"] = "Policies",
    };

    public static ResourceType? Find(string type) => Known.TryGetValue(type, out var known) ? known : null;

    /// <summary>Returns the type that was most likely meant by a type that does not exist, or null.</summary>
    public static string? NearestTo(string type) => type.Length > LongestType || TypeNames.Any(known => known == type || IsVersionOf(known, type))
        ? null
        : TypeNames.Where(known => Math.Abs(known.Length - type.Length) <= 2)
            .Select(known => (Name: known, Distance: EditDistance.Between(known.ToUpperInvariant(), type.ToUpperInvariant())))
            .Where(static known => known.Distance <= 2)
            .OrderBy(static known => known.Distance)
            .Select(static known => known.Name)
            .FirstOrDefault();

    // AWS names the next version of a type so, and this version of Sluice may not know it.
    private static bool IsVersionOf(string known, string type)
        => type.Length == known.Length + 2 && type.StartsWith(known, StringComparison.Ordinal) && type[known.Length] == 'V';

    /// <summary>Returns a sentence with the name that a function has for a property of the other kind of template, or null if there is none.</summary>
    public static string? OtherName(string type, string property) => type switch
    {
        SamFunction when SamNames.TryGetValue(property, out var name) => $" SAM's name for it is '{name}'.",
        Function when SamNames.FirstOrDefault(pair => pair.Value == property).Key is { } name && Known[type].Properties.Find(name) is not null
            => $" CloudFormation's name for it is '{name}'.",
        _ => null,
    };
}
