using Sluice;

// The API of OutputTests: a use of each attribute that adds a resource or a property to the stack. Compiled by the tests with the generator.
[assembly: RestApi(
    "everything-${StageName}", Stage = "${StageName}", Version = "3.0", Description = "Every attribute of a deployment", Validation = RequestValidation.All,
    BinaryMediaTypes = ["image/png"], MinimumCompressionSize = 512, DisableDefaultEndpoint = true, SecurityPolicy = "SecurityPolicy_TLS13_1_3_2025_09",
    EndpointAccessMode = "STRICT", IpAddressType = "dualstack")]
[assembly: StackParameter("StageName", Default = "dev", AllowedPattern = "[a-z]{2,10}", ConstraintDescription = "lower case", MinLength = 2, MaxLength = 10)]
[assembly: StackParameter("Memory", Type = "Number", Default = "512", MinValue = 128, MaxValue = 10240, Description = "MB of the orders")]
[assembly: StackParameter("Ready", Type = "Number", Default = "0"), StackParameter("Rate", Type = "Number", Default = "5")]
[assembly: StackParameter("Trace", Default = "false", AllowedValues = ["true", "false"]), StackParameter("Secret", NoEcho = true)]
[assembly: StackParameter("UseVpc", Default = "true", AllowedValues = ["true", "false"]), StackParameter("LogDays", Type = "Number", Default = "7")]
[assembly: StackParameter("AlarmTopic"), StackParameter("Host", Default = "api.example.com"), StackParameter("Certificate"), StackParameter("Zone")]
[assembly: StackParameter("WebAcl"), StackParameter("Key"), StackParameter("Table", Default = "items"), StackParameter("Failed")]
[assembly: ResourceTag("team", "shop"), ResourceTag("stage", "${StageName}")]
[assembly: Cors("https://shop.example.com")]
[assembly: CognitoAuthorizer("people", "arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/us-east-1_EXAMPLE")]
[assembly: UsagePlan("partners", RateLimit = 5, BurstLimit = 10, Quota = 1000, QuotaPeriod = "DAY", Keys = ["acme", "umbrella"], Parameters = ["RateLimit=Rate"])]
[assembly: UsagePlan("guests", RateLimit = 1, BurstLimit = 1)]
[assembly: StageSettings(
    RateLimit = 500, BurstLimit = 200, CacheSize = 0.5, Metrics = true, LogLevel = "ERROR", AccessLog = true, LogKmsKeyArn = "${Key}",
    LogDeletionPolicy = DeletionPolicy.Retain, CloudWatchRole = true, WebAclArn = "${WebAcl}", Parameters = ["Tracing=Trace", "LogRetention=LogDays"])]
[assembly: StageVariable("table", "${Table}"), StageVariable("host", "stock.example.com")]
[assembly: Alarms("${AlarmTopic}", ServerErrorRate = 1, ServerErrors = 5, ClientErrorRate = 20, LatencyP99 = 2000, IntegrationLatencyP99 = 1500, OKActions = true)]
[assembly: FunctionAlarms(Errors = 1, Throttles = 1)]
[assembly: CustomDomain(
    "${Host}", CertificateArn = "${Certificate}", BasePath = "shop", HostedZoneId = "${Zone}", TruststoreUri = "s3://trust/clients.pem", TruststoreVersion = "1",
    IpAddressType = "dualstack")]
[assembly: EnvironmentVariable("TABLE", "${Table}")]
[assembly: StackOutput("OrdersArn", "${OrdersFunction.Arn}", Description = "The orders", Export = "${AWS::StackName}-orders")]

/// <summary>A function with every setting that another one does not exclude.</summary>
[LambdaFunction(
    Name = "orders-${StageName}", Description = "Orders", MemorySize = 512, Timeout = 20, Architecture = FunctionArchitecture.Arm64, ReservedConcurrency = 5,
    EphemeralStorage = 1024, KmsKeyArn = "${Key}", LogKmsKeyArn = "${Key}", LogDeletionPolicy = DeletionPolicy.Retain, LogFormat = FunctionLogFormat.Json,
    ApplicationLogLevel = FunctionLogLevel.Debug, SystemLogLevel = FunctionLogLevel.Warn, Policies = ["arn:aws:iam::123456789012:policy/x"],
    Layers = ["arn:aws:lambda:us-east-1:123456789012:layer:tools:3"], Parameters = ["MemorySize=Memory", "Tracing=Trace", "LogRetention=LogDays"])]
[EnvironmentVariable("SECRET", "${Secret}"), ResourceTag("team", "orders")]
[Allow("arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}", "dynamodb:GetItem", "dynamodb:PutItem")]
[Vpc(Subnets = ["subnet-0123456789abcdef0"], SecurityGroups = ["sg-0123456789abcdef0"], Parameters = ["Enabled=UseVpc"])]
[AsyncInvocation(
    MaximumRetryAttempts = 1, MaximumEventAgeInSeconds = 3600, OnFailure = "${Failed}", OnFailureType = DestinationType.Sqs,
    OnSuccess = "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:done", DeadLetterQueue = "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:dead")]
[FunctionAlarms(Errors = 2, ErrorRate = 0.5, Throttles = 3, DurationP99 = 800, Period = 300, EvaluationPeriods = 2)]
public sealed class OrdersFunction
{
    [HttpGet("/orders/{id}"), Authorize("staff"), Cache(60), Throttle(10, 20)] public string Find(string id) => id;

    [HttpPost("/orders"), RequireApiKey, Returns(201)] public string Place([FromBody] string[] articles) => string.Join(',', articles);

    [HttpPost("/reports"), Async] public void Report([FromBody] string[] lines) { }
}

/// <summary>A function with an alias and a gradual deployment.</summary>
[LambdaFunction(Alias = "blue", Parameters = ["ProvisionedConcurrency=Ready"]), DeploymentPreference("Canary10Percent5Minutes", Alarms = ["shop-down"])]
public sealed class PricesFunction
{
    [HttpGet("/prices/{id}")] public string Price(string id) => id;

    [HttpPost("/prices"), Async] public void Renew([FromBody] string[] articles) { }
}

/// <summary>A function with snapshots, whose versions keep the settings of asynchronous invocations.</summary>
[LambdaFunction(SnapStart = true), AsyncInvocation(MaximumRetryAttempts = 0)]
public sealed class MailsFunction
{
    [HttpPost("/mails"), Async] public void Send([FromBody] string[] lines) { }
}

[LambdaFunction]
public sealed class StaffAuthorizer
{
    [TokenAuthorizer("staff")]
    public AuthorizerResult Check(AuthorizerRequest request) => request.Token == "Bearer open" ? AuthorizerResult.Allow("alice") : AuthorizerResult.Unauthorized();
}

public interface IItems
{
    [HttpGet("/items/{id}"), Authorize("people"), DynamoDbGetItem("$stageVariables.table")] Item FindItem(string id);

    [HttpPost("/events"), SqsSendMessage("events"), Returns(202)] void Tell([FromBody] string[] words);
}

[HttpBackend("https://${stageVariables.host}")]
public interface IStock
{
    [HttpGet("/stock/{id}"), Forward("GET", "/stock/{id}")] Item Stock(string id);
}

public sealed record Item(string Id, string? Note = null);
