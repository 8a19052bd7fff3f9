namespace Sluice.Generator.Parsing;

/// <summary>The full names of the types that user code declares and uses.</summary>
internal static class WellKnown
{
    public const string RestApi = "Sluice.RestApiAttribute";
    public const string Cors = "Sluice.CorsAttribute";
    public const string DisableCors = "Sluice.DisableCorsAttribute";
    public const string StageVariable = "Sluice.StageVariableAttribute";
    public const string LambdaFunction = "Sluice.LambdaFunctionAttribute";
    public const string HttpOperation = "Sluice.HttpOperationAttribute";
    public const string HttpBackend = "Sluice.HttpBackendAttribute";
    public const string Forward = "Sluice.ForwardAttribute";
    public const string To = "Sluice.To";
    public const string MapStatus = "Sluice.MapStatusAttribute";
    public const string PassHeader = "Sluice.PassHeaderAttribute";
    public const string SendHeader = "Sluice.SendHeaderAttribute";
    public const string SendQuery = "Sluice.SendQueryAttribute";
    public const string Mock = "Sluice.MockAttribute";
    public const string AnswerHeader = "Sluice.AnswerHeaderAttribute";
    public const string Proxy = "Sluice.ProxyAttribute";
    public const string Async = "Sluice.AsyncAttribute";
    public const string RequestTemplate = "Sluice.RequestTemplateAttribute";
    public const string ResponseTemplate = "Sluice.ResponseTemplateAttribute";
    public const string StackParameter = "Sluice.StackParameterAttribute";
    public const string StackOutput = "Sluice.StackOutputAttribute";

    public const string AwsAction = "Sluice.AwsActionAttribute";
    public const string AwsCall = "Sluice.AwsCallAttribute";
    public const string PageToken = "Sluice.PageTokenAttribute";
    public const string ResourcePolicy = "Sluice.ResourcePolicyAttribute";
    public const string StageSettings = "Sluice.StageSettingsAttribute";
    public const string Cache = "Sluice.CacheAttribute";
    public const string IntegrationTimeout = "Sluice.IntegrationTimeoutAttribute";
    public const string Throttle = "Sluice.ThrottleAttribute";
    public const string UsagePlan = "Sluice.UsagePlanAttribute";
    public const string RequireApiKey = "Sluice.RequireApiKeyAttribute";
    public const string Authorize = "Sluice.AuthorizeAttribute";
    public const string AllowAnonymous = "Sluice.AllowAnonymousAttribute";
    public const string CognitoAuthorizer = "Sluice.CognitoAuthorizerAttribute";
    public const string TokenAuthorizer = "Sluice.TokenAuthorizerAttribute";
    public const string RequestAuthorizer = "Sluice.RequestAuthorizerAttribute";
    public const string AuthorizerRequest = "Sluice.AuthorizerRequest";
    public const string AuthorizerResult = "Sluice.AuthorizerResult";
    public const string EnvironmentVariable = "Sluice.EnvironmentVariableAttribute";
    public const string Allow = "Sluice.AllowAttribute";
    public const string ResourceTag = "Sluice.ResourceTagAttribute";
    public const string AsyncInvocation = "Sluice.AsyncInvocationAttribute";
    public const string DeploymentPreference = "Sluice.DeploymentPreferenceAttribute";
    public const string Alarms = "Sluice.AlarmsAttribute";
    public const string FunctionAlarms = "Sluice.FunctionAlarmsAttribute";
    public const string CustomDomain = "Sluice.CustomDomainAttribute";
    public const string Vpc = "Sluice.VpcAttribute";
    public const string TenantIsolation = "Sluice.TenantIsolationAttribute";
    public const string TenantId = "Sluice.TenantIdAttribute";

    public const string Returns = "Sluice.ReturnsAttribute";
    public const string Throws = "Sluice.ThrowsAttribute`1";
    public const string ThrowsMapped = "Sluice.ThrowsAttribute`2";
    public const string ProblemMapper = "Sluice.IProblemMapper`1";

    public const string Filter = "Sluice.FilterAttribute`1";
    public const string FilterContext = "Sluice.FilterContext";
    public const string FilterNext = "Sluice.FilterNext";
    public const string FilterResult = "Sluice.FilterResult";

    public const string Produces = "Sluice.ProducesAttribute";
    public const string Problems = "Sluice.ProblemsAttribute";
    public const string ResultStatus = "Sluice.ResultStatusAttribute";
    public const string HttpResult = "Sluice.HttpResult";
    public const string HttpResultOfValue = "Sluice.HttpResult`1";
    public const string File = "Sluice.FileContentHttpResult";
    public const string Created = "Sluice.Created";
    public const string CreatedOfValue = "Sluice.Created`1";
    public const string Accepted = "Sluice.Accepted";
    public const string AcceptedOfValue = "Sluice.Accepted`1";
    public const string HttpProblem = "Sluice.HttpProblem";
    public const string HttpResults = "Sluice.IHttpResults";
    public const string Problem = "Sluice.Problem";

    public const string FromPath = "Sluice.FromPathAttribute";
    public const string FromQuery = "Sluice.FromQueryAttribute";
    public const string FromCookie = "Sluice.FromCookieAttribute";
    public const string FromHeader = "Sluice.FromHeaderAttribute";
    public const string FromBody = "Sluice.FromBodyAttribute";
    public const string FromContext = "Sluice.FromContextAttribute";
    public const string FromAuthorizer = "Sluice.FromAuthorizerAttribute";
    public const string FromStageVariable = "Sluice.FromStageVariableAttribute";
    public const string FromForm = "Sluice.FromFormAttribute";
    public const string FromServices = "Sluice.FromServicesAttribute";
    public const string AsParameters = "Sluice.AsParametersAttribute";

    public const string JsonSettings = "Sluice.JsonSettingsAttribute";
    public const string Optional = "Sluice.Optional`1";

    public const string LambdaStartup = "Sluice.LambdaStartupAttribute";
    public const string AmazonLambdaStartup = "Amazon.Lambda.Annotations.LambdaStartupAttribute";
    public const string FromKeyedServices = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";
    public const string LambdaContext = "Amazon.Lambda.Core.ILambdaContext";
    public const string LambdaSerializer = "Amazon.Lambda.Core.LambdaSerializerAttribute";
    public const string LambdaTraceProvider = "Amazon.Lambda.Core.LambdaTraceProvider";
    public const string SnapshotRestore = "Amazon.Lambda.Core.SnapshotRestore";

    public const string Obsolete = "System.ObsoleteAttribute";
    public const string MethodRequest = "Sluice.MethodRequest";
    public const string FormFile = "Sluice.FormFile";
    public const string CancellationToken = "System.Threading.CancellationToken";
}
