namespace Sluice.Contract;

/// <summary>
/// The objects of templates whose members are checked, as CloudFormation's resource schemas, SAM's own code and CloudFormation's documentation had them
/// in November 2026. The members are in the form of <see cref="ObjectShape"/>.
/// </summary>
internal static class ResourceObjects
{
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["AccessLogSetting"] = "DestinationArn Format",
        ["AlarmPromQLCriteria"] = "PendingPeriod:number Query RecoveryPeriod:number",
        ["AliasRoutingConfiguration"] = "AdditionalVersionWeights:[VersionWeight]",
        ["AllowedPublishers"] = "SigningProfileVersionArns:[]",
        ["AmazonManagedKafkaEventSourceConfig"] = "ConsumerGroupId SchemaRegistryConfig:SchemaRegistryConfig",
        ["ApiStage"] = "ApiId Stage Throttle:{ThrottleSettings}",
        ["CapacityProviderConfig"] = "LambdaManagedInstancesCapacityProviderConfig:LambdaManagedInstancesCapacityProviderConfig",
        ["Code"] = "ImageUri S3Bucket S3Key S3ObjectStorageMode S3ObjectVersion SourceKMSKeyArn ZipFile",
        ["CodeSigningPolicies"] = "UntrustedArtifactOnDeployment",
        ["Content"] = "S3Bucket S3Key S3ObjectVersion",
        ["Cors"] = "AllowCredentials:switch AllowHeaders:[] AllowMethods:[] AllowOrigins:[] ExposeHeaders:[] MaxAge:number",
        ["DeadLetterConfig"] = "TargetArn",
        ["DeadLetterQueue"] = "TargetArn Type",
        ["DeploymentCanarySetting"] = "PercentTraffic:number StageVariableOverrides:{} UseStageCache:switch",
        ["DeploymentCanarySettings"] = "PercentTraffic:number StageVariableOverrides:{} UseStageCache:switch",
        ["DeploymentPreference"] = "Alarms Enabled Hooks PassthroughCondition Role TriggerConfigurations Type",
        ["Dimension"] = "Name Value",
        ["DocumentDBEventSourceConfig"] = "CollectionName DatabaseName FullDocument",
        ["DomainNameEndpointConfiguration"] = "IpAddressType Types:[]",
        ["DomainNameV2EndpointConfiguration"] = "IpAddressType Types:[]",
        ["DurableConfig"] = "ExecutionTimeout:number RetentionPeriodInDays:number",
        ["Endpoints"] = "KafkaBootstrapServers:[]",
        ["Environment"] = "Variables:{}",
        ["EphemeralStorage"] = "Size:number",
        ["EvaluationCriteria"] = "PromQLCriteria:AlarmPromQLCriteria",
        ["EventInvokeConfigDestinationConfig"] = "OnFailure:OnFailure OnSuccess:OnSuccess",
        ["EventSourceMappingDestinationConfig"] = "OnFailure:OnFailure",
        ["EventSourceMappingLoggingConfig"] = "SystemLogLevel",
        ["FileSystemConfig"] = "Arn LocalMountPath",
        ["Filter"] = "Pattern",
        ["FilterCriteria"] = "Filters:[Filter]",
        ["FunctionLoggingConfig"] = "ApplicationLogLevel LogFormat LogGroup SystemLogLevel",
        ["FunctionScalingConfig"] = "MaxExecutionEnvironments:number MinExecutionEnvironments:number",
        ["FunctionUrlConfig"] = "AuthType Cors InvokeMode",
        ["GlobalApi"] =
            "AccessLogSetting:AccessLogSetting AlwaysDeploy:switch Auth:SamAuth BinaryMediaTypes:[] CacheClusterEnabled:switch CacheClusterSize "
            + "CanarySetting:StageCanarySetting Cors:?SamCors DefinitionUri:?SamLocation Domain:SamDomain EndpointAccessMode "
            + "EndpointConfiguration:?SamEndpointConfiguration GatewayResponses:{SamGatewayResponse} MergeDefinitions:switch MethodSettings:[MethodSetting] "
            + "MinimumCompressionSize:number Name OpenApiVersion PropagateTags:switch SecurityPolicy TracingEnabled:switch Variables:{}",
        ["GlobalCapacityProvider"] = "InstanceRequirements KmsKeyArn OperatorRole PropagateTags ScalingConfig Tags VpcConfig",
        ["GlobalFunction"] =
            "Architectures:[] AssumeRolePolicyDocument AutoPublishAlias AutoPublishAliasAllProperties CapacityProviderConfig CodeSigningConfigArn "
            + "CodeUri:?SamLocation DeadLetterQueue:DeadLetterQueue DeploymentPreference:DeploymentPreference Description DurableConfig "
            + "Environment:Environment EphemeralStorage:EphemeralStorage EventInvokeConfig:SamEventInvokeConfig FileSystemConfigs:[FileSystemConfig] "
            + "FunctionScalingConfig FunctionUrlConfig:FunctionUrlConfig Handler KmsKeyArn Layers LoggingConfig:FunctionLoggingConfig MemorySize:number "
            + "PermissionsBoundary PropagateTags ProvisionedConcurrencyConfig:ProvisionedConcurrencyConfiguration PublishToLatestPublished RecursiveLoop "
            + "ReservedConcurrentExecutions:number RolePath Runtime RuntimeManagementConfig:RuntimeManagementConfig SnapStart:SnapStart SourceKMSKeyArn "
            + "Tags:{} TenancyConfig:TenancyConfig Timeout:number Tracing VersionDeletionPolicy VpcConfig:VpcConfig",
        ["GlobalHttpApi"] =
            "AccessLogSettings Auth CorsConfiguration DefaultRouteSettings Domain FailOnWarnings PropagateTags RouteSettings StageVariables Tags",
        ["GlobalLayerVersion"] = "PublishLambdaVersion",
        ["GlobalSimpleTable"] = "SSESpecification",
        ["GlobalStateMachine"] = "PropagateTags",
        ["GlobalWebSocketApi"] =
            "AccessLogSettings ApiKeySelectionExpression DefaultRouteSettings DisableExecuteApiEndpoint DisableSchemaValidation Domain FailOnWarnings "
            + "IpAddressType PropagateTags RouteSelectionExpression RouteSettings StageVariables Tags",
        ["Globals"] =
            "Api:GlobalApi CapacityProvider:GlobalCapacityProvider Function:GlobalFunction HttpApi:GlobalHttpApi LayerVersion:GlobalLayerVersion "
            + "SimpleTable:GlobalSimpleTable StateMachine:GlobalStateMachine WebSocketApi:GlobalWebSocketApi",
        ["ImageConfig"] = "Command:[] EntryPoint:[] WorkingDirectory",
        ["Integration"] =
            "CacheKeyParameters:[] CacheNamespace ConnectionId ConnectionType ContentHandling Credentials IntegrationHttpMethod "
            + "IntegrationResponses:[IntegrationResponse] IntegrationTarget PassthroughBehavior RequestParameters:{} RequestTemplates:{} "
            + "ResponseTransferMode TimeoutInMillis:number Type Uri",
        ["IntegrationResponse"] = "ContentHandling ResponseParameters:{} ResponseTemplates:{} SelectionPattern StatusCode",
        ["LambdaManagedInstancesCapacityProviderConfig"] =
            "CapacityProviderArn ExecutionEnvironmentMemoryGiBPerVCpu:number PerExecutionEnvironmentMaxConcurrency:number",
        ["Location"] = "Method Name Path StatusCode Type",
        ["MethodResponse"] = "ResponseModels:{} ResponseParameters:{} StatusCode",
        ["MethodSetting"] =
            "CacheDataEncrypted:switch CacheTtlInSeconds:number CachingEnabled:switch DataTraceEnabled:switch HttpMethod LoggingLevel "
            + "MetricsEnabled:switch ResourcePath ThrottlingBurstLimit:number ThrottlingRateLimit:number",
        ["Metric"] = "Dimensions:[Dimension] MetricName Namespace",
        ["MetricDataQuery"] = "AccountId Expression Id Label MetricStat:MetricStat Period:number ReturnData:switch",
        ["MetricStat"] = "Metric:Metric Period:number Stat Unit",
        ["MetricsConfig"] = "Metrics:[]",
        ["MutualTlsAuthentication"] = "TruststoreUri TruststoreVersion",
        ["OnFailure"] = "Destination",
        ["OnSuccess"] = "Destination",
        ["Output"] = "Condition Description Export Value",
        ["Parameter"] =
            "AllowedPattern AllowedValues:[] ConstraintDescription Default Description MaxLength:number MaxValue:number MinLength:number MinValue:number "
            + "NoEcho:switch Type",
        ["Policy"] = "PolicyDocument PolicyName",
        ["ProvisionedConcurrencyConfiguration"] = "ProvisionedConcurrentExecutions:number",
        ["ProvisionedPollerConfig"] = "MaximumPollers:number MinimumPollers:number PollerGroupName",
        ["QuotaSettings"] = "Limit:number Offset:number Period",
        ["Resource"] =
            "Condition Connectors CreationPolicy DeletionPolicy DependsOn Description IgnoreGlobals Metadata Properties Type UpdatePolicy "
            + "UpdateReplacePolicy Version",
        ["RestApiEndpointConfiguration"] = "IpAddressType Types:[] VpcEndpointIds:[]",
        ["RuntimeManagementConfig"] = "RuntimeVersionArn UpdateRuntimeOn",
        ["RuntimePolicy"] = "RuntimeVersionArn UpdateRuntimeOn",
        ["S3Location"] = "Bucket ETag Key Version",
        ["SamApiEvent"] =
            "Auth:SamEventAuth Method Path RequestModel:SamRequestModel RequestParameters:[] ResponseTransferMode RestApiId Stage TimeoutInMillis:number",
        ["SamAuth"] =
            "AddApiKeyRequiredToCorsPreflight:switch AddDefaultAuthorizerToCorsPreflight:switch ApiKeyRequired:switch Authorizers:{SamAuthorizer} "
            + "DefaultAuthorizer InvokeRole ResourcePolicy:SamResourcePolicy UsagePlan:SamUsagePlan",
        ["SamAuthorizer"] =
            "AuthorizationScopes:[] DisableFunctionDefaultPermissions:switch FunctionArn FunctionInvokeRole FunctionPayloadType Identity:SamIdentity "
            + "UserPoolArn",
        ["SamCors"] = "AllowCredentials AllowHeaders AllowMethods AllowOrigin MaxAge",
        ["SamDomain"] =
            "AccessAssociation BasePath CertificateArn DomainName EndpointAccessMode EndpointConfiguration IpAddressType "
            + "MutualTlsAuthentication:MutualTlsAuthentication NormalizeBasePath:switch OwnershipVerificationCertificateArn Policy Route53 SecurityPolicy",
        ["SamEndpointConfiguration"] = "IpAddressType Type VPCEndpointIds VpcEndpointIds",
        ["SamEvent"] = "Properties Type",
        ["SamEventAuth"] = "ApiKeyRequired:switch AuthorizationScopes:[] Authorizer InvokeRole OverrideApiAuth:switch ResourcePolicy:SamResourcePolicy",
        ["SamEventInvokeConfig"] = "DestinationConfig MaximumEventAgeInSeconds:number MaximumRetryAttempts:number",
        ["SamGatewayResponse"] = "ResponseParameters:SamResponseParameters ResponseTemplates:{} StatusCode",
        ["SamIdentity"] = "Context:[] Header Headers:[] QueryStrings:[] ReauthorizeEvery:number StageVariables:[] ValidationExpression",
        ["SamLocation"] = "Bucket Key Version",
        ["SamRequestModel"] = "Model Required:switch ValidateBody:switch ValidateParameters:switch",
        ["SamResourcePolicy"] =
            "AwsAccountBlacklist AwsAccountWhitelist CustomStatements IntrinsicVpcBlacklist IntrinsicVpcWhitelist IntrinsicVpceBlacklist "
            + "IntrinsicVpceWhitelist IpRangeBlacklist IpRangeWhitelist SourceVpcBlacklist SourceVpcWhitelist",
        ["SamResponseParameters"] = "Headers:{} Paths:{} QueryStrings:{}",
        ["SamStartEvent"] = "Auth:SamEventAuth Method Path RestApiId Stage UnescapeMappingTemplate:switch",
        ["SamUsagePlan"] = "CreateUsagePlan Description Quota:QuotaSettings Tags Throttle:ThrottleSettings UsagePlanName",
        ["ScalingConfig"] = "MaximumConcurrency:number",
        ["SchemaRegistryAccessConfig"] = "Type URI",
        ["SchemaRegistryConfig"] =
            "AccessConfigs:[SchemaRegistryAccessConfig] EventRecordFormat SchemaRegistryURI SchemaValidationConfigs:[SchemaValidationConfig]",
        ["SchemaValidationConfig"] = "Attribute",
        ["SelfManagedEventSource"] = "Endpoints:Endpoints",
        ["SelfManagedKafkaEventSourceConfig"] = "ConsumerGroupId SchemaRegistryConfig:SchemaRegistryConfig",
        ["SnapStart"] = "ApplyOn",
        ["SourceAccessConfiguration"] = "Type URI",
        ["StageCanarySetting"] = "DeploymentId PercentTraffic:number StageVariableOverrides:{} UseStageCache:switch",
        ["StageDescription"] =
            "AccessLogSetting:AccessLogSetting CacheClusterEnabled:switch CacheClusterSize CacheDataEncrypted:switch CacheTtlInSeconds:number "
            + "CachingEnabled:switch CanarySetting:DeploymentCanarySetting ClientCertificateId DataTraceEnabled:switch Description DocumentationVersion "
            + "LoggingLevel MethodSettings:[MethodSetting] MetricsEnabled:switch Tags:[Tag] ThrottlingBurstLimit:number ThrottlingRateLimit:number "
            + "TracingEnabled:switch Variables:{}",
        ["StageKey"] = "RestApiId StageName",
        ["Subscription"] = "Endpoint Protocol",
        ["Tag"] = "Key Value",
        ["Template"] =
            "AWSTemplateFormatVersion Conditions:{} Description Globals:Globals Hooks:{} Mappings:{} Metadata Outputs:{Output} Parameters:{Parameter} "
            + "Resources:{} Rules:{} Transform",
        ["TenancyConfig"] = "TenantIsolationMode",
        ["ThrottleSettings"] = "BurstLimit:number RateLimit:number",
        ["TopicLoggingConfig"] = "FailureFeedbackRoleArn Protocol SuccessFeedbackRoleArn SuccessFeedbackSampleRate",
        ["TracingConfig"] = "Mode",
        ["VersionWeight"] = "FunctionVersion FunctionWeight:number",
        ["VpcConfig"] = "Ipv6AllowedForDualStack:switch SecurityGroupIds:[] SubnetIds:[]",
    };

    private static readonly Dictionary<string, ObjectShape> Shapes = Members.ToDictionary(
        static members => members.Key, static members => new ObjectShape(members.Value), StringComparer.Ordinal);

    /// <summary>Returns an object by the name that the forms of this table have for it.</summary>
    public static ObjectShape Of(string name) => Shapes[name];
}
