using Sluice;

[assembly: RestApi(
    "Showcase",
    Stage = "live",
    Version = "2.1",
    Description = "Every feature of Sluice, once.",
    Validation = RequestValidation.All,
    BinaryMediaTypes = ["image/png"],
    MinimumCompressionSize = 1024)]
[assembly: Cors("https://shop.example.com", AllowCredentials = true, ExposeHeaders = ["X-Total-Count"])]

// These attributes say who may call and how often, and what the stage logs.
[assembly: CognitoAuthorizer("people", "arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${UserPoolId}")]
[assembly: UsagePlan("partners", RateLimit = 50, BurstLimit = 100, Quota = 100000, QuotaPeriod = "MONTH", Keys = ["acme"])]
[assembly: ResourcePolicy(
    """{"Version":"2012-10-17","Statement":[""" +
    """{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"}]}""")]
[assembly: StageSettings(
    RateLimit = 500,
    BurstLimit = 200,
    CacheSize = 0.5,
    Tracing = true,
    Metrics = true,
    LogLevel = "ERROR",
    AccessLog = true,
    LogRetention = 14,
    LogDeletionPolicy = DeletionPolicy.Retain,
    Parameters = ["RateLimit=RequestsPerSecond", "LogRetention=LogDays"])]

// The API has a domain name of its own, and a topic is told when something is wrong. Every resource has the tags.
[assembly: CustomDomain("${Host}", CertificateArn = "${Certificate}", BasePath = "showcase")]
[assembly: Alarms("${AlarmTopic}", ServerErrorRate = 1, LatencyP99 = 3000, OKActions = true, Parameters = ["ActionsEnabled=TellsAlarms"])]
[assembly: FunctionAlarms(Errors = 1, Throttles = 1)]
[assembly: ResourceTag("team", "shop"), ResourceTag("host", "${Host}")]

// These values can differ from stack to stack.
[assembly: StackParameter("BackendHost", Default = "stock.example.com", Description = "The host of the stock service")]
[assembly: StackParameter("UserPoolId", Default = "us-east-1_EXAMPLE", Description = "The user pool of the people who work here")]
[assembly: StackParameter("TableName", Default = "showcase-items", Description = "The table of items")]
[assembly: StackParameter("Host", Default = "api.example.com", Description = "The API's own host name", AllowedPattern = "[a-z0-9.-]+")]
[assembly: StackParameter("Certificate", Default = "arn:aws:acm:us-east-1:123456789012:certificate/showcase", Description = "The certificate of the host")]
[assembly: StackParameter("AlarmTopic", Default = "arn:aws:sns:us-east-1:123456789012:showcase-alarms", Description = "The topic of the people on duty")]
[assembly: StackParameter("TellsAlarms", Default = "true", AllowedValues = ["true", "false"])]
[assembly: StackParameter("RequestsPerSecond", Type = "Number", Default = "500", MinValue = 1)]
[assembly: StackParameter("LogDays", Type = "Number", Default = "14", AllowedValues = ["14", "90", "365"])]
[assembly: StackParameter("JobsMemory", Type = "Number", Default = "1024", MinValue = 128, MaxValue = 10240)]
[assembly: StageVariable("backendHost", "${BackendHost}")]
[assembly: StageVariable("table", "${TableName}")]
[assembly: StageVariable("news", "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:showcase-news")]
[assembly: StageVariable("shipping", "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:showcase-shipping")]
[assembly: StackOutput("JobsFunctionArn", "${JobsFunction.Arn}", Description = "The function of the jobs", Export = "${AWS::StackName}-jobs")]
[assembly: EnvironmentVariable("TABLE_NAME", "${TableName}")]
