namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>An API with every setting that a stack parameter can be the value of.</summary>
internal static class StackSettings
{
    public const string Source =
        """
        [assembly: RestApi("${ApiName}", Stage = "${StageName}", Description = "The API of ${StageName}",
            Parameters = new[] { "DisableDefaultEndpoint=OwnDomain", "MinimumCompressionSize=Compression", "EndpointType=Endpoint", "Version=ApiVersion" })]
        [assembly: StackParameter("ApiName", Default = "orders"), StackParameter("StageName", Default = "dev"), StackParameter("ApiVersion", Default = "1.2")]
        [assembly: StackParameter("Endpoint", Default = "REGIONAL", AllowedValues = new[] { "REGIONAL", "EDGE" })]
        [assembly: StackParameter("OwnDomain", Default = "false", AllowedValues = new[] { "true", "false" })]
        [assembly: StackParameter("Compression", Type = "Number", Default = "-1", MinValue = -1)]
        [assembly: StackParameter("Rate", Type = "Number", Default = "100"), StackParameter("Burst", Type = "Number", Default = "0")]
        [assembly: StackParameter("CacheGb", Default = "0", AllowedValues = new[] { "0", "0.5" }), StackParameter("CacheTime", Type = "Number", Default = "60")]
        [assembly: StackParameter("Trace", Default = "false", AllowedValues = new[] { "true", "false" })]
        [assembly: StackParameter("Metrics", Default = "true", AllowedValues = new[] { "true", "false" })]
        [assembly: StackParameter("Level", Default = "ERROR", AllowedValues = new[] { "OFF", "ERROR", "INFO" })]
        [assembly: StackParameter("LogAccess", Default = "false", AllowedValues = new[] { "true", "false" })]
        [assembly: StackParameter("Line", Default = "$context.requestId $context.status"), StackParameter("Days", Type = "Number", Default = "14")]
        [assembly: StackParameter("Memory", Type = "Number", Default = "256"), StackParameter("Seconds", Type = "Number", Default = "20")]
        [assembly: StackParameter("Concurrency", Type = "Number", Default = "-1", MinValue = -1)]
        [assembly: StackParameter("Snap", Default = "false", AllowedValues = new[] { "true", "false" })]
        [assembly: StackParameter("Format", Default = "JSON", AllowedValues = new[] { "JSON", "Text" })]
        [assembly: StackParameter("AppLevel", Default = "DEBUG", AllowedValues = new[] { "DEBUG", "INFO", "WARN" })]
        [assembly: StackParameter("Layer", Type = "CommaDelimitedList", Default = "arn:aws:lambda:eu-west-1:123456789012:layer:a:1")]
        [assembly: StackParameter("UseVpc", Default = "false", AllowedValues = new[] { "true", "false" })]
        [assembly: StackParameter("Subnets", Type = "CommaDelimitedList", Default = "subnet-0123456789abcdef0")]
        [assembly: StackParameter("Groups", Type = "CommaDelimitedList", Default = "sg-0123456789abcdef0")]
        [assembly: StackParameter("Policy", Default = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"), StackParameter("Table", Default = "items")]
        [assembly: StackParameter("PlanRate", Type = "Number", Default = "10"), StackParameter("PlanQuota", Type = "Number", Default = "1000")]
        [assembly: StackParameter("Period", Default = "DAY", AllowedValues = new[] { "DAY", "WEEK", "MONTH" })]
        [assembly: StackParameter("MethodBurst", Type = "Number", Default = "20")]
        [assembly: StageVariable("table", "${Table}")]
        [assembly: StageSettings(Parameters = new[] { "RateLimit=Rate", "BurstLimit=Burst", "CacheSize=CacheGb", "Tracing=Trace", "Metrics=Metrics", "LogLevel=Level", "AccessLog=LogAccess", "AccessLogFormat=Line", "LogRetention=Days" })]
        [assembly: UsagePlan("partners", Keys = new[] { "acme" }, Parameters = new[] { "RateLimit=PlanRate", "BurstLimit=Burst", "Quota=PlanQuota", "QuotaPeriod=Period" })]
        [LambdaFunction(Name = "${AWS::StackName}-orders", Description = "Orders of ${StageName}", Policies = new[] { "${Policy}" }, Layers = new[] { "${Layer}" },
            Parameters = new[] { "MemorySize=Memory", "Timeout=Seconds", "ReservedConcurrency=Concurrency", "SnapStart=Snap", "Tracing=Trace", "LogRetention=Days", "LogFormat=Format", "ApplicationLogLevel=AppLevel", "SystemLogLevel=AppLevel" })]
        [EnvironmentVariable("TABLE", "${Table}"), EnvironmentVariable("URL", "${InvokeUrl}")]
        [Vpc(Subnets = new[] { "${Subnets}" }, Parameters = new[] { "SecurityGroups=Groups", "Enabled=UseVpc" })]
        public sealed class Orders
        {
            [HttpGet("/orders/{id}"), Throttle(5, 10, Parameters = new[] { "RateLimit=Rate", "BurstLimit=MethodBurst" }), Cache(60, Parameters = new[] { "Seconds=CacheTime" })] public string Find(int id) => "";
        }
        """;

    /// <summary>The same without SnapStart, which a template without SAM cannot have.</summary>
    public static string Plain { get; } = Source
        .Replace("\"SnapStart=Snap\", ", "", StringComparison.Ordinal)
        .Replace("[assembly: StackParameter(\"Snap\", Default = \"false\", AllowedValues = new[] { \"true\", \"false\" })]", "", StringComparison.Ordinal);
}
