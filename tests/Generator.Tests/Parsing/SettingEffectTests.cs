using System.Reflection;
using System.Text.RegularExpressions;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Parsing;

/// <summary>
/// Every property that an attribute of ours lets people set, with a place where it has an effect: what is generated differs with it. A new
/// property without a row fails. Between <c>{|</c> and <c>|}</c> stands what sets it, after <c>||</c> what stands there otherwise.
/// </summary>
public sealed partial class SettingEffectTests
{
    private const string Get = "\n[LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";
    private const string Pool = "CognitoAuthorizer(\"a\", \"arn:aws:cognito-idp:eu-west-1:1:userpool/p\"";
    private const string Body = "\n[LambdaFunction] public sealed class F { [HttpPost(\"/\")] public D Op(D d) => d; }\npublic enum E { A } public sealed record D(string? SubTitle, int Number, E E);";
    private const string Upstream = "\nnamespace Amazon.Lambda.Annotations { public class LambdaFunctionAttribute : Attribute; }\nnamespace Amazon.Lambda.Annotations.APIGateway { public enum LambdaHttpMethod { Any, Get } public class RestApiAttribute : Attribute { public RestApiAttribute(LambdaHttpMethod method, string template) { } } }\npublic class U { [Amazon.Lambda.Annotations.LambdaFunction, Amazon.Lambda.Annotations.APIGateway.RestApi(Amazon.Lambda.Annotations.APIGateway.LambdaHttpMethod.Get, \"/\")] public byte[] Get() => new byte[1]; }";
    private const string Page = "\npublic sealed record D(string Id, int No); public sealed record P(D[] Items, string? Next);";
    private const string Dto = "\npublic sealed record D(string Id);";

    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        ["Alarm.ActionsEnabled"] = Assembly("Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", LatencyP99 = 9{|, ActionsEnabled = false|})") + Get,
        ["Alarm.DatapointsToAlarm"] = Assembly("Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", LatencyP99 = 9{|, DatapointsToAlarm = 1|})") + Get,
        ["Alarm.EvaluationPeriods"] = Assembly("Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", LatencyP99 = 9{|, EvaluationPeriods = 2|})") + Get,
        ["Alarm.OKActions"] = Assembly("Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", LatencyP99 = 9{|, OKActions = true|})") + Get,
        ["Alarm.Parameters"] = Assembly("StackParameter(\"P\", Type = \"Number\"), Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", LatencyP99 = 9{|, Parameters = new[] { \"Period=P\" }|})") + Get,
        ["Alarm.Period"] = Assembly("Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", LatencyP99 = 9{|, Period = 300|})") + Get,
        ["Alarms.ClientErrorRate"] = Assembly("Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", LatencyP99 = 8{|, ClientErrorRate = 10|})") + Get,
        ["Alarms.IntegrationLatencyP99"] = Assembly("Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", LatencyP99 = 8{|, IntegrationLatencyP99 = 9|})") + Get,
        ["Alarms.LatencyP99"] = Assembly("Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", ServerErrors = 8{|, LatencyP99 = 9|})") + Get,
        ["Alarms.ServerErrorRate"] = Assembly("Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", LatencyP99 = 8{|, ServerErrorRate = 1.5|})") + Get,
        ["Alarms.ServerErrors"] = Assembly("Alarms(\"arn:aws:sns:eu-west-1:123456789012:t\", LatencyP99 = 8{|, ServerErrors = 1|})") + Get,
        ["AsyncInvocation.DeadLetterQueue"] = Assembly("") + "\n[LambdaFunction, AsyncInvocation({|DeadLetterQueue = \"arn:aws:sqs:eu-west-1:1:q\"|})] public sealed class F { [HttpPost(\"/\"), Async] public void Op([FromBody] int[] a) { } }",
        ["AsyncInvocation.DeadLetterQueueType"] = Assembly("StackParameter(\"P\")") + "\n[LambdaFunction, AsyncInvocation(DeadLetterQueue = \"${P}\", DeadLetterQueueType = {|DestinationType.Sqs||DestinationType.Sns|})] public sealed class F { [HttpPost(\"/\"), Async] public void Op([FromBody] int[] a) { } }",
        ["AsyncInvocation.MaximumEventAgeInSeconds"] = Assembly("") + "\n[LambdaFunction, AsyncInvocation({|MaximumEventAgeInSeconds = 60|})] public sealed class F { [HttpPost(\"/\"), Async] public void Op([FromBody] int[] a) { } }",
        ["AsyncInvocation.MaximumRetryAttempts"] = Assembly("") + "\n[LambdaFunction, AsyncInvocation({|MaximumRetryAttempts = 0|})] public sealed class F { [HttpPost(\"/\"), Async] public void Op([FromBody] int[] a) { } }",
        ["AsyncInvocation.OnFailure"] = Assembly("") + "\n[LambdaFunction, AsyncInvocation({|OnFailure = \"arn:aws:s3:::bucket\"|})] public sealed class F { [HttpPost(\"/\"), Async] public void Op([FromBody] int[] a) { } }",
        ["AsyncInvocation.OnFailureType"] = Assembly("StackParameter(\"P\")") + "\n[LambdaFunction, AsyncInvocation(OnFailure = \"${P}\", OnFailureType = {|DestinationType.Sqs||DestinationType.Sns|})] public sealed class F { [HttpPost(\"/\"), Async] public void Op([FromBody] int[] a) { } }",
        ["AsyncInvocation.OnSuccess"] = Assembly("") + "\n[LambdaFunction, AsyncInvocation({|OnSuccess = \"arn:aws:sqs:eu-west-1:1:q\"|})] public sealed class F { [HttpPost(\"/\"), Async] public void Op([FromBody] int[] a) { } }",
        ["AsyncInvocation.OnSuccessType"] = Assembly("StackParameter(\"P\")") + "\n[LambdaFunction, AsyncInvocation(OnSuccess = \"${P}\", OnSuccessType = {|DestinationType.Lambda||DestinationType.EventBridge|})] public sealed class F { [HttpPost(\"/\"), Async] public void Op([FromBody] int[] a) { } }",
        ["AsyncInvocation.Parameters"] = Assembly("StackParameter(\"P\", Type = \"Number\")") + "\n[LambdaFunction, AsyncInvocation(MaximumRetryAttempts = 1{|, Parameters = new[] { \"MaximumRetryAttempts=P\" }|})] public sealed class F { [HttpPost(\"/\"), Async] public void Op([FromBody] int[] a) { } }",
        ["CustomDomain.BasePath"] = "[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/a\"{|, BasePath = \"v1\"|})]" + Get,
        ["CustomDomain.CertificateArn"] = "[assembly: RestApi(\"A\"), CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = {|\"arn:aws:acm:eu-west-1:1:certificate/a\"||\"arn:aws:acm:eu-west-1:1:certificate/b\"|})]" + Get,
        ["CustomDomain.EndpointAccessMode"] = "[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/a\", SecurityPolicy = \"SecurityPolicy_TLS13_1_3_2025_09\", EndpointAccessMode = \"{|STRICT||BASIC|}\")]" + Get,
        ["CustomDomain.EndpointType"] = "[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/a\"{|, EndpointType = EndpointType.Edge|})]" + Get,
        ["CustomDomain.HostedZoneId"] = "[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/a\"{|, HostedZoneId = \"Z1\"|})]" + Get,
        ["CustomDomain.IpAddressType"] = "[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/a\"{|, IpAddressType = \"dualstack\"|})]" + Get,
        ["CustomDomain.OwnershipVerificationCertificateArn"] = "[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/a\", TruststoreUri = \"s3://b/a.pem\"{|, OwnershipVerificationCertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/o\"|})]" + Get,
        ["CustomDomain.SecurityPolicy"] = "[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/a\"{|, SecurityPolicy = \"TLS_1_0\"|})]" + Get,
        ["CustomDomain.TruststoreUri"] = "[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/a\"{|, TruststoreUri = \"s3://b/a.pem\"|})]" + Get,
        ["CustomDomain.TruststoreVersion"] = "[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/a\", TruststoreUri = \"s3://b/a.pem\"{|, TruststoreVersion = \"1\"|})]" + Get,
        ["DeploymentPreference.Alarms"] = Assembly("") + "\n[LambdaFunction, DeploymentPreference(\"AllAtOnce\"{|, Alarms = new[] { \"a\" }|})] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }",
        ["DeploymentPreference.RollbackOnErrors"] = Assembly("") + "\n[LambdaFunction, DeploymentPreference(\"AllAtOnce\"{|, RollbackOnErrors = false|})] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }",
        ["FunctionAlarms.DurationP99"] = Assembly("FunctionAlarms(\"arn:aws:sns:eu-west-1:123456789012:t\", Throttles = 8{|, DurationP99 = 9|})") + Get,
        ["FunctionAlarms.ErrorRate"] = Assembly("FunctionAlarms(\"arn:aws:sns:eu-west-1:123456789012:t\", Throttles = 8{|, ErrorRate = 1.5|})") + Get,
        ["FunctionAlarms.Errors"] = Assembly("FunctionAlarms(\"arn:aws:sns:eu-west-1:123456789012:t\", Throttles = 8{|, Errors = 1|})") + Get,
        ["FunctionAlarms.Throttles"] = Assembly("FunctionAlarms(\"arn:aws:sns:eu-west-1:123456789012:t\", Errors = 8{|, Throttles = 1|})") + Get,
        ["LambdaFunction.Alias"] = Function("{|Alias = \"a\"|}"),
        ["LambdaFunction.EphemeralStorage"] = Function("{|EphemeralStorage = 1024|}"),
        ["LambdaFunction.KmsKeyArn"] = Function("{|KmsKeyArn = \"arn:aws:kms:eu-west-1:1:key/k\"|}"),
        ["LambdaFunction.LogDeletionPolicy"] = Function("{|LogDeletionPolicy = DeletionPolicy.Retain|}"),
        ["LambdaFunction.LogKmsKeyArn"] = Function("{|LogKmsKeyArn = \"arn:aws:kms:eu-west-1:1:key/k\"|}"),
        ["LambdaFunction.ProvisionedConcurrency"] = Function("{|ProvisionedConcurrency = 1|}"),
        ["RestApi.EndpointAccessMode"] = Api(", SecurityPolicy = \"SecurityPolicy_TLS13_1_3_2025_09\", EndpointAccessMode = \"{|STRICT||BASIC|}\""),
        ["RestApi.IpAddressType"] = Api("{|, IpAddressType = \"dualstack\"|}"),
        ["RestApi.SecurityPolicy"] = Api("{|, SecurityPolicy = \"TLS_1_2\"|}"),
        ["StageSettings.CloudWatchRole"] = Assembly("StageSettings(AccessLog = true{|, CloudWatchRole = true|})") + Get,
        ["StageSettings.LogDeletionPolicy"] = Assembly("StageSettings(AccessLog = true{|, LogDeletionPolicy = DeletionPolicy.Retain|})") + Get,
        ["StageSettings.LogKmsKeyArn"] = Assembly("StageSettings(AccessLog = true{|, LogKmsKeyArn = \"arn:aws:kms:eu-west-1:1:key/k\"|})") + Get,
        ["StageSettings.WebAclArn"] = Assembly("StageSettings({|WebAclArn = \"arn:aws:wafv2:eu-west-1:1:regional/webacl/a/1\"|})") + Get,
        ["Authorize.Scopes"] = Assembly(Pool + ")") + "\n[LambdaFunction, Authorize(\"a\"{|, Scopes = new[] { \"s\" }|})] public sealed class F { [HttpGet(\"/\")] public void Get() { } }",
        ["AwsCall.Method"] = Interface("[HttpGet(\"/\"), AwsCall(\"s3\", Path = \"a\", Method = {|\"GET\"||\"HEAD\"|}), Allow(\"*\", \"s3:GetObject\")] void Op();"),
        ["AwsCall.Path"] = Interface("[HttpGet(\"/\"), AwsCall(\"s3\", Path = {|\"a\"||\"b\"|}, Method = \"GET\"), Allow(\"*\", \"s3:GetObject\")] void Op();"),
        ["CognitoAuthorizer.Header"] = Assembly(Pool + "{|, Header = \"x-a\"|})") + Secured,
        ["CognitoAuthorizer.Ttl"] = Assembly(Pool + "{|, Ttl = 5|})") + Secured,
        ["Cors.AllowCredentials"] = Assembly("Cors(\"https://a.example\"{|, AllowCredentials = true|})") + Get,
        ["Cors.AllowHeaders"] = Assembly("Cors(\"https://a.example\"{|, AllowHeaders = new[] { \"x-a\" }|})") + Get,
        ["Cors.ExposeHeaders"] = Assembly("Cors(\"https://a.example\"{|, ExposeHeaders = new[] { \"x-a\" }|})") + Get,
        ["Cors.MaxAge"] = Assembly("Cors(\"https://a.example\"{|, MaxAge = 5|})") + Get,
        ["DynamoDbDeleteItem.OnlyExisting"] = Interface("[HttpDelete(\"/{id}\"), DynamoDbDeleteItem(\"t\"{|, OnlyExisting = true|})] void Op(string id);"),
        ["DynamoDbPutItem.OnlyNew"] = Interface("[HttpPut(\"/{id}\"), DynamoDbPutItem(\"t\"{|, OnlyNew = true|}), Returns(201)] void Op(string id, [FromBody] D d);") + "\npublic sealed record D(string Name);",
        ["DynamoDbQuery.Descending"] = Interface("[HttpGet(\"/{shelf}\"), DynamoDbQuery(\"t\"{|, Descending = true|})] D[] Op(string shelf);") + Dto,
        ["DynamoDbQuery.Index"] = Interface("[HttpGet(\"/{shelf}\"), DynamoDbQuery(\"t\"{|, Index = \"i\"|})] D[] Op(string shelf);") + Dto,
        ["DynamoDbQuery.Limit"] = Interface("[HttpGet(\"/{shelf}\"), DynamoDbQuery(\"t\"{|, Limit = 5|})] D[] Op(string shelf);") + Dto,
        ["DynamoDbQuery.PageKeys"] = Interface("[HttpGet(\"/{shelf}\"), DynamoDbQuery(\"t\", PageKeys = new[] { {|\"id\"||\"no\"|} })] P Op(string shelf, [PageToken] string? next);") + Page,
        ["DynamoDbScan.Index"] = Interface("[HttpGet(\"/\"), DynamoDbScan(\"t\"{|, Index = \"i\"|})] D[] Op();") + Dto,
        ["DynamoDbScan.Limit"] = Interface("[HttpGet(\"/\"), DynamoDbScan(\"t\"{|, Limit = 5|})] D[] Op();") + Dto,
        ["DynamoDbScan.PageKeys"] = Interface("[HttpGet(\"/\"), DynamoDbScan(\"t\", PageKeys = new[] { {|\"id\"||\"no\"|} })] P Op([PageToken] string? next);") + Page,
        ["DynamoDbUpdateItem.OnlyExisting"] = Interface("[HttpPatch(\"/{id}\"), DynamoDbUpdateItem(\"t\"{|, OnlyExisting = true|})] void Op(string id, [FromBody] D d);") + "\npublic sealed record D(string Name);",
        ["EventBridgePutEvents.DetailType"] = Interface("[HttpPost(\"/\"), EventBridgePutEvents(\"bus\", Source = \"s\", DetailType = {|\"a\"||\"b\"|})] void Op([FromBody] D d);") + Dto,
        ["EventBridgePutEvents.Source"] = Interface("[HttpPost(\"/\"), EventBridgePutEvents(\"bus\", Source = {|\"a\"||\"b\"|}, DetailType = \"d\")] void Op([FromBody] D d);") + Dto,
        ["Forward.Proxy"] = Backend("", "[HttpGet(\"/a\"), Forward(\"GET\", \"/b\"{|, Proxy = true|})] string Op();"),
        ["FromBody.ContentType"] = Assembly("") + "\n[LambdaFunction] public sealed class F { [HttpPost(\"/\")] public void Op([FromBody(Raw = true{|, ContentType = \"text/csv\"|})] string b) { } }",
        ["FromBody.ContentTypes"] = Assembly("") + "\n[LambdaFunction] public sealed class F { [HttpPost(\"/\")] public void Op([FromBody({|ContentTypes = new[] { \"application/merge-patch+json\" }|})] int[] b) { } }",
        ["FromBody.Raw"] = Assembly("") + "\n[LambdaFunction] public sealed class F { [HttpPost(\"/\")] public void Op([FromBody({|Raw = true|})] string b) { } }",
        ["HttpBackend.Timeout"] = Backend("{|, Timeout = 100|}", "[HttpGet(\"/a\")] string Op();"),
        ["HttpBackend.VpcLink"] = Backend("{|, VpcLink = \"link\"|}", "[HttpGet(\"/a\")] string Op();"),
        ["HttpOperation.OperationId"] = Assembly("") + "\n[LambdaFunction] public sealed class F { [HttpGet(\"/\"{|, OperationId = \"Other\"|})] public void Op() { } }",
        ["JsonSettings.Compatibility"] = Assembly("JsonSettings({|Compatibility = JsonCompatibility.Amazon|})") + Upstream,
        ["JsonSettings.DefaultIgnoreCondition"] = Assembly("JsonSettings({|DefaultIgnoreCondition = JsonOmission.WhenWritingNull|})") + Body,
        ["JsonSettings.NumberHandling"] = Assembly("JsonSettings({|NumberHandling = JsonNumbers.Strict|})") + Body,
        ["JsonSettings.PropertyNameCaseInsensitive"] = Assembly("JsonSettings({|PropertyNameCaseInsensitive = false|})") + Body,
        ["JsonSettings.PropertyNamingPolicy"] = Assembly("JsonSettings({|PropertyNamingPolicy = JsonNaming.SnakeCaseLower|})") + Body,
        ["JsonSettings.UseStringEnumConverter"] = Assembly("JsonSettings({|UseStringEnumConverter = true|})") + Body,
        ["KinesisPutRecord.GroupBy"] = Interface("[HttpPost(\"/{s}\"), KinesisPutRecord(\"k\"{|, GroupBy = \"s\"|}), Returns(202)] void Op(string s, [FromBody] D d);") + Dto,
        ["LambdaFunction.ApplicationLogLevel"] = Function("LogFormat = FunctionLogFormat.Json{|, ApplicationLogLevel = FunctionLogLevel.Debug|}"),
        ["LambdaFunction.Architecture"] = Function("Architecture = {|FunctionArchitecture.Arm64||FunctionArchitecture.X64|}"),
        ["LambdaFunction.Description"] = Function("{|Description = \"d\"|}"),
        ["LambdaFunction.Layers"] = Function("{|Layers = new[] { \"arn:aws:lambda:eu-west-1:1:layer:l:1\" }|}"),
        ["LambdaFunction.LogFormat"] = Function("{|LogFormat = FunctionLogFormat.Json|}"),
        ["LambdaFunction.LogRetention"] = Function("{|LogRetention = 14|}"),
        ["LambdaFunction.MemorySize"] = Function("{|MemorySize = 1024|}"),
        ["LambdaFunction.Name"] = Function("{|Name = \"${AWS::StackName}-n\"|}"),
        ["LambdaFunction.Parameters"] = Assembly("StackParameter(\"P\", Default = \"512\")") + "\n[LambdaFunction({|Parameters = new[] { \"MemorySize=P\" }|})] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }",
        ["LambdaFunction.Policies"] = Function("{|Policies = new[] { \"AWSXrayWriteOnlyAccess\" }|}"),
        ["LambdaFunction.ReservedConcurrency"] = Function("{|ReservedConcurrency = 1|}"),
        ["LambdaFunction.SnapStart"] = Function("{|SnapStart = true|}"),
        ["LambdaFunction.SystemLogLevel"] = Function("LogFormat = FunctionLogFormat.Json{|, SystemLogLevel = FunctionLogLevel.Warn|}"),
        ["LambdaFunction.Timeout"] = Function("{|Timeout = 11|}"),
        ["LambdaFunction.Tracing"] = Function("{|Tracing = true|}"),
        ["MapStatus.PassBody"] = Backend("", "[HttpGet(\"/a\"), MapStatus(\"404\", 404{|, PassBody = true|})] string Op();"),
        ["Mock.MediaType"] = Interface("[HttpGet(\"/\"), Mock(\"1\"{|, MediaType = \"text/plain\"|})] int Op();"),
        ["PassHeader.As"] = Backend("", "[HttpGet(\"/a\"), PassHeader(\"x-a\"{|, As = \"x-b\"|})] string Op();"),
        ["Proxy.LambdaErrors"] = Assembly("Proxy({|LambdaErrors = true|})") + Get,
        ["RequestAuthorizer.Headers"] = Guard("RequestAuthorizer(\"a\", Queries = new[] { \"q\" }{|, Headers = new[] { \"x-a\" }|})"),
        ["RequestAuthorizer.Queries"] = Guard("RequestAuthorizer(\"a\", Headers = new[] { \"x-a\" }{|, Queries = new[] { \"q\" }|})"),
        ["RequestAuthorizer.Ttl"] = Guard("RequestAuthorizer(\"a\", Headers = new[] { \"x-a\" }{|, Ttl = 5|})"),
        ["RestApi.BinaryMediaTypes"] = Api("{|, BinaryMediaTypes = new[] { \"image/png\" }|}"),
        ["RestApi.Description"] = Api("{|, Description = \"d\"|}"),
        ["RestApi.DisableDefaultEndpoint"] = Api("{|, DisableDefaultEndpoint = true|}"),
        ["RestApi.EndpointType"] = Api("{|, EndpointType = EndpointType.Edge|}"),
        ["RestApi.MinimumCompressionSize"] = Api("{|, MinimumCompressionSize = 10|}"),
        ["RestApi.Stage"] = Api("{|, Stage = \"live\"|}"),
        ["RestApi.Validation"] = "[assembly: RestApi(\"A\"{|, Validation = RequestValidation.All|})]\n[LambdaFunction] public sealed class F { [HttpPost(\"/\")] public void Op([FromQuery] int q, [FromBody] D d) { } }" + Dto,
        ["RestApi.Version"] = Api("{|, Version = \"2\"|}"),
        ["RestApi.VpcEndpoints"] = Api(", EndpointType = EndpointType.Private{|, VpcEndpoints = new[] { \"vpce-1\" }|}"),
        ["ResultStatus.Header"] = Assembly("") + "\n[ResultStatus(203{|, Header = \"x-a\"|})] public sealed class R() : HttpResult(203);\n[LambdaFunction] public sealed class F { [HttpGet(\"/\")] public R Get() => new(); }",
        ["SqsSendMessage.GroupBy"] = Interface("[HttpPost(\"/{g}/{h}\"), SqsSendMessage(\"a.fifo\", GroupBy = {|\"g\"||\"h\"|})] void Op(string g, string h, [FromBody] D d);") + Dto,
        ["StackOutput.Description"] = Assembly("StackOutput(\"O\", \"v\"{|, Description = \"d\"|})") + Get,
        ["StackOutput.Export"] = Assembly("StackOutput(\"O\", \"v\"{|, Export = \"${AWS::StackName}-e\"|})") + Get,
        ["StackParameter.Default"] = Assembly("StackParameter(\"P\"{|, Default = \"d\"|})") + Get,
        ["Cache.Parameters"] = Assembly("StackParameter(\"P\", Default = \"5\"), StageSettings(CacheSize = 0.5)") + "\n[LambdaFunction] public sealed class F { [HttpGet(\"/\"), Cache(60{|, Parameters = new[] { \"Seconds=P\" }|})] public string Get() => \"\"; }",
        ["RestApi.Parameters"] = "[assembly: RestApi(\"A\"{|, Parameters = new[] { \"Stage=P\" }|}), StackParameter(\"P\", Default = \"s\")]" + Get,
        ["StageSettings.Parameters"] = Assembly("StackParameter(\"P\", Default = \"5\"), StageSettings({|Parameters = new[] { \"RateLimit=P\" }|})") + Get,
        ["Throttle.Parameters"] = Assembly("StackParameter(\"P\", Default = \"5\")") + "\n[LambdaFunction] public sealed class F { [HttpGet(\"/\"), Throttle(1, 1{|, Parameters = new[] { \"RateLimit=P\" }|})] public string Get() => \"\"; }",
        ["UsagePlan.Parameters"] = Assembly("StackParameter(\"P\", Default = \"5\"), UsagePlan(\"p\"{|, Parameters = new[] { \"Quota=P\" }|})") + Get,
        ["Vpc.Enabled"] = Assembly("") + "\n[LambdaFunction, Vpc(Subnets = new[] { \"subnet-1\" }, SecurityGroups = new[] { \"sg-1\" }{|, Enabled = false|})] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }",
        ["Vpc.Parameters"] = Assembly("StackParameter(\"P\", Default = \"true\", AllowedValues = new[] { \"true\", \"false\" })") + "\n[LambdaFunction, Vpc(Subnets = new[] { \"subnet-1\" }, SecurityGroups = new[] { \"sg-1\" }{|, Parameters = new[] { \"Enabled=P\" }|})] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }",
        ["StackParameter.AllowedPattern"] = Assembly("StackParameter(\"P\"{|, AllowedPattern = \"a+\"|})") + Get,
        ["StackParameter.AllowedValues"] = Assembly("StackParameter(\"P\"{|, AllowedValues = new[] { \"a\" }|})") + Get,
        ["StackParameter.ConstraintDescription"] = Assembly("StackParameter(\"P\"{|, ConstraintDescription = \"d\"|})") + Get,
        ["StackParameter.MaxLength"] = Assembly("StackParameter(\"P\"{|, MaxLength = 5|})") + Get,
        ["StackParameter.MaxValue"] = Assembly("StackParameter(\"P\", Type = \"Number\"{|, MaxValue = 5|})") + Get,
        ["StackParameter.MinLength"] = Assembly("StackParameter(\"P\"{|, MinLength = 5|})") + Get,
        ["StackParameter.MinValue"] = Assembly("StackParameter(\"P\", Type = \"Number\"{|, MinValue = 5|})") + Get,
        ["StackParameter.NoEcho"] = Assembly("StackParameter(\"P\"{|, NoEcho = true|})") + Get,
        ["StackParameter.Description"] = Assembly("StackParameter(\"P\"{|, Description = \"d\"|})") + Get,
        ["StackParameter.Type"] = Assembly("StackParameter(\"P\"{|, Type = \"Number\"|})") + Get,
        ["StageSettings.AccessLog"] = Assembly("StageSettings({|AccessLog = true|})") + Get,
        ["StageSettings.AccessLogFormat"] = Assembly("StageSettings(AccessLog = true{|, AccessLogFormat = \"$context.requestId\"|})") + Get,
        ["StageSettings.BurstLimit"] = Assembly("StageSettings({|BurstLimit = 1|})") + Get,
        ["StageSettings.CacheSize"] = Assembly("StageSettings({|CacheSize = 0.5|})") + "\n[LambdaFunction] public sealed class F { [HttpGet(\"/\"), Cache(60)] public string Get() => \"\"; }",
        ["StageSettings.LogLevel"] = Assembly("StageSettings({|LogLevel = \"INFO\"|})") + Get,
        ["StageSettings.LogRetention"] = Assembly("StageSettings(AccessLog = true{|, LogRetention = 14|})") + Get,
        ["StageSettings.Metrics"] = Assembly("StageSettings({|Metrics = true|})") + Get,
        ["StageSettings.RateLimit"] = Assembly("StageSettings({|RateLimit = 1|})") + Get,
        ["StageSettings.Tracing"] = Assembly("StageSettings({|Tracing = true|})") + Get,
        ["TenantIsolation.Authorizer"] = Assembly(Pool + ")") + "\n[LambdaFunction, Authorize(\"a\"), TenantIsolation(Authorizer = {|\"claims.sub\"||\"claims.iss\"|})] public sealed class F { [HttpGet(\"/\")] public void Get() { } }",
        ["TenantIsolation.Context"] = Assembly("") + "\n[LambdaFunction, TenantIsolation(Context = {|\"identity.apiKeyId\"||\"identity.sourceIp\"|})] public sealed class F { [HttpGet(\"/\")] public void Get() { } }",
        ["TokenAuthorizer.Header"] = Guard("TokenAuthorizer(\"a\"{|, Header = \"x-a\"|})"),
        ["TokenAuthorizer.Pattern"] = Guard("TokenAuthorizer(\"a\"{|, Pattern = \"a+\"|})"),
        ["TokenAuthorizer.Ttl"] = Guard("TokenAuthorizer(\"a\"{|, Ttl = 5|})"),
        ["UsagePlan.BurstLimit"] = Assembly("UsagePlan(\"p\"{|, BurstLimit = 1|})") + Get,
        ["UsagePlan.Keys"] = Assembly("UsagePlan(\"p\"{|, Keys = new[] { \"k\" }|})") + Get,
        ["UsagePlan.Quota"] = Assembly("UsagePlan(\"p\"{|, Quota = 5|})") + Get,
        ["UsagePlan.QuotaPeriod"] = Assembly("UsagePlan(\"p\", Quota = 5{|, QuotaPeriod = \"DAY\"|})") + Get,
        ["UsagePlan.RateLimit"] = Assembly("UsagePlan(\"p\"{|, RateLimit = 1|})") + Get,
        ["Vpc.SecurityGroups"] = Function("MemorySize = 512), Vpc(Subnets = new[] { \"subnet-1\" }, SecurityGroups = new[] { {|\"sg-1\"||\"sg-2\"|} }"),
        ["Vpc.Subnets"] = Function("MemorySize = 512), Vpc(Subnets = new[] { {|\"subnet-1\"||\"subnet-2\"|} }, SecurityGroups = new[] { \"sg-1\" }"),
    };

    public static TheoryData<string> Settings =>
    [
        .. typeof(RestApiAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)))
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => $"{property.DeclaringType!.Name.Replace("Attribute", "", StringComparison.Ordinal)}.{property.Name}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Secured => "\n[LambdaFunction, Authorize(\"a\")] public sealed class F { [HttpGet(\"/\")] public void Get() { } }";

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_has_an_effect_where_its_row_says_so(string setting)
    {
        Rows.ShouldContainKey(setting, "Give the new setting a row: a program in which it has an effect.");
        var with = Generated.From(Marked().Replace(Rows[setting], "$1"));
        var without = Generated.From(Marked().Replace(Rows[setting], "$2"));

        with.Complaints.Select(c => c.ToString()).ShouldBeEmpty();
        Text(with).ShouldNotBe(Text(without));
    }

    [Fact]
    public void There_is_no_row_of_a_setting_that_is_gone() => Rows.Keys.ShouldBeSubsetOf(Settings.Select(row => row.Data));

    private static string Text(Generated generated) => string.Join("\n", generated.Result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText));

    private static string Api(string settings) => $"[assembly: RestApi(\"A\"{settings})]" + Get;

    private static string Assembly(string attribute) => $"[assembly: RestApi(\"A\"){(attribute.Length == 0 ? "" : ", " + attribute)}]";

    private static string Function(string settings) => Assembly("") + $"\n[LambdaFunction({settings})] public sealed class F {{ [HttpGet(\"/\")] public string Get() => \"\"; }}";

    private static string Interface(string method) => Assembly("") + "\npublic interface IA { " + method + " }";

    private static string Backend(string settings, string method) => Assembly("") + $"\n[HttpBackend(\"https://a.example\"{settings})] public interface IA {{ {method} }}";

    private static string Guard(string attribute) =>
        Assembly("") + $"\n[LambdaFunction] public sealed class G {{ [{attribute}] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }}" + Secured;

    [GeneratedRegex(@"\{\|(.*?)(?:\|\|(.*?))?\|\}", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
