namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Mistakes in settings of deployments: tags, aliases, asynchronous invocations, alarms, domain names and TLS.</summary>
internal static class DeploymentCases
{
    private const string Get = " [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";
    private const string Domain = "CustomDomain(\"api.${AWS::Region}.example.com\", CertificateArn = \"${C}\"";
    private const string Topic = "\"arn:aws:sns:eu-west-1:123456789012:t\"";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Assembly("ResourceTag([|\"\"|], \"v\")", "ResourceTag(\"k\", \"v\")"),
        Assembly("ResourceTag([|\"AWS:k\"|], \"v\")", "ResourceTag(\"my:k\", \"v\")"),
        Assembly("ResourceTag([|\"lambda:createdBy\"|], \"v\")", "ResourceTag(\"createdBy\", \"v\")"),
        Assembly("ResourceTag([|\"k#\"|], \"v\")", "ResourceTag(\"Größe k_.:/=+-@\", \"v\")"),
        Assembly("ResourceTag(\"k\", \"v\"), ResourceTag([|\"k\"|], \"w\")", "ResourceTag(\"k\", \"v\"), ResourceTag(\"K\", \"w\")"),
        Assembly("ResourceTag(\"k\", [|\"\"|])", "ResourceTag(\"k\", \" \")"),
        Assembly("ResourceTag(\"k\", [|\"a,b\"|])", "ResourceTag(\"k\", \"a ${C}/${AWS::Region} b\")"),
        new("SLUICE110", Tags(48) + " [LambdaFunction, ResourceTag(\"a\", \"1\"), [|ResourceTag(\"b\", \"1\")|]]" + Body, Tags(48) + " [LambdaFunction, ResourceTag(\"a\", \"1\"), ResourceTag(\"k1\", \"1\")]" + Body),
        DiagnosticCase.File("SLUICE075", "[[|ResourceTag(\"k\", \"v\")|]] public sealed class G { }" + Get, "public sealed class G { }" + Get),

        Function("Alias = [|\"1\"|]", "Alias = \"v1\""),
        Function("Alias = [|\"${C}\"|]", "Alias = \"c-1_x\""),
        Function("ProvisionedConcurrency = [|-1|]", "ProvisionedConcurrency = 1"),
        Function("ProvisionedConcurrency = [|3|], ReservedConcurrency = 2", "ProvisionedConcurrency = 2, ReservedConcurrency = 2"),
        Function("ProvisionedConcurrency = [|1|], SnapStart = true", "ProvisionedConcurrency = 1"),
        Function("EphemeralStorage = [|100|]", "EphemeralStorage = 10_240"),
        Function("EphemeralStorage = [|513|], SnapStart = true", "EphemeralStorage = 512, SnapStart = true"),
        Function("KmsKeyArn = [|\"alias/key\"|]", "KmsKeyArn = \"arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/${C}\""),
        Function("LogKmsKeyArn = [|\"arn:aws:sns:eu-west-1:123456789012:t\"|]", "LogKmsKeyArn = \"${C}\""),
        DiagnosticCase.File(
            "SLUICE287", "[LambdaFunction(ProvisionedConcurrency = [|1|]), TenantIsolation(Context = \"identity.sourceIp\")]" + Body, "[LambdaFunction, TenantIsolation(Context = \"identity.sourceIp\")]" + Body),

        Class("DeploymentPreference([|\"Canary\"|])", "DeploymentPreference(\"Linear10PercentEvery1Minute\")"),
        Class("DeploymentPreference(\"AllAtOnce\", Alarms = [|new[] { \"arn:aws:sns:eu-west-1:1:a\" }|])", "DeploymentPreference(\"${C}\", Alarms = new[] { \"${C}-down\" })"),
        Class("DeploymentPreference(\"AllAtOnce\", Alarms = [|new[] { \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\" }|])", "DeploymentPreference(\"AllAtOnce\", RollbackOnErrors = false, Alarms = new[] { \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\" })"),
        new("SLUICE110", "[assembly: RestApi(\"A\"), DeploymentPreference([|\"Now\"|])]" + Get + Get.Replace("F {", "G {", StringComparison.Ordinal).Replace("\"/\")] public string Get", "\"/b\")] public string Other", StringComparison.Ordinal), "[assembly: RestApi(\"A\"), DeploymentPreference(\"AllAtOnce\")]" + Get),

        Async("MaximumRetryAttempts = [|3|]", "MaximumRetryAttempts = 2"),
        Async("MaximumEventAgeInSeconds = [|59|]", "MaximumEventAgeInSeconds = 60"),
        Async("OnFailure = [|\"${C}\"|]", "OnFailure = \"${C}\", OnFailureType = DestinationType.Sqs"),
        Async("OnFailure = [|\"arn:aws:kinesis:eu-west-1:1:stream/s\"|]", "OnFailure = \"arn:aws:s3:::bucket\""),
        Async("OnFailure = [|\"arn:aws:sqs:eu-west-1:1:q.fifo\"|]", "OnFailure = \"arn:aws:sqs:eu-west-1:1:q\""),
        Async("OnSuccess = [|\"arn:aws:s3:::bucket\"|]", "OnSuccess = \"arn:aws:lambda:eu-west-1:1:function:f\""),
        Async("OnSuccess = \"arn:aws:sqs:eu-west-1:1:q\", OnSuccessType = [|DestinationType.Sns|]", "OnSuccess = \"arn:aws:sqs:eu-west-1:1:q\", OnSuccessType = DestinationType.Sqs"),
        Async("DeadLetterQueue = [|\"arn:aws:lambda:eu-west-1:1:function:f\"|]", "DeadLetterQueue = \"arn:aws:sns:eu-west-1:1:t\""),
        DiagnosticCase.File("SLUICE113", "[LambdaFunction, [|AsyncInvocation(MaximumRetryAttempts = 0)|]]" + Body, "[LambdaFunction]" + Body),

        Assembly("Alarms([|\"\"|], ServerErrors = 1)", "Alarms(\"${C}\", ServerErrors = 1)"),
        Assembly("Alarms([|\"arn:aws:sqs:eu-west-1:1:q\"|], ServerErrors = 1)", $"Alarms({Topic}, ServerErrors = 1)"),
        Assembly($"Alarms({Topic}, ServerErrorRate = [|101|])", $"Alarms({Topic}, ServerErrorRate = 100)"),
        Assembly($"Alarms({Topic}, LatencyP99 = [|-1|])", $"Alarms({Topic}, LatencyP99 = 1)"),
        Assembly($"Alarms({Topic}, LatencyP99 = 1, Period = [|90|])", $"Alarms({Topic}, LatencyP99 = 1, Period = 120)"),
        Assembly($"Alarms({Topic}, LatencyP99 = 1, Period = 86_400, EvaluationPeriods = [|2|])", $"Alarms({Topic}, LatencyP99 = 1, Period = 86_400, EvaluationPeriods = 1)"),
        Assembly($"Alarms({Topic}, LatencyP99 = 1, DatapointsToAlarm = [|6|])", $"Alarms({Topic}, LatencyP99 = 1, DatapointsToAlarm = 5)"),
        new("SLUICE075", $"[assembly: RestApi(\"A\"), [|Alarms({Topic})|]]" + Get, $"[assembly: RestApi(\"A\"), Alarms({Topic}, ServerErrors = 1)]" + Get),
        new("SLUICE075", $"[assembly: RestApi(\"A\"), StackParameter(\"P\", Default = \"60\"), [|Alarms({Topic}, Parameters = new[] {{ \"Period=P\" }})|]]" + Get, $"[assembly: RestApi(\"A\"), StackParameter(\"P\", Default = \"60\"), Alarms({Topic}, Parameters = new[] {{ \"ServerErrors=P\" }})]" + Get),
        Assembly("[|FunctionAlarms(Errors = 1)|]", $"FunctionAlarms({Topic}, Errors = 1)"),
        Class("[|FunctionAlarms(Errors = 1)|]", $"FunctionAlarms({Topic}, Errors = 1)"),
        DiagnosticCase.File("SLUICE075", $"[LambdaFunction, [|FunctionAlarms({Topic}, Period = 60)|]]" + Body, "[LambdaFunction]" + Body),
        new("SLUICE143", "[assembly: RestApi(\"A\"), StackParameter(\"P\", Default = \"0\"), Alarms(" + Topic + ", ServerErrors = 1, Parameters = new[] { [|\"ServerErrors=P\"|] })]" + Get, "[assembly: RestApi(\"A\"), StackParameter(\"P\", Default = \"1\"), Alarms(" + Topic + ", Parameters = new[] { \"ServerErrors=P\" })]" + Get),

        Assembly("CustomDomain([|\"Api.example.com\"|], CertificateArn = \"${C}\")", "CustomDomain(\"*.${AWS::Region}.example.com\", CertificateArn = \"${C}\")"),
        Assembly("CustomDomain([|\"example\"|], CertificateArn = \"${C}\")", "CustomDomain(\"${C}\", CertificateArn = \"${C}\")"),
        Assembly("[|CustomDomain(\"api.${AWS::Region}.example.com\")|]", Domain + ")"),
        Assembly(Domain + ", BasePath = [|\"a/b\"|])", Domain + ", BasePath = \"a-b\")"),
        Assembly(Domain + ", EndpointType = [|EndpointType.Private|])", Domain + ", EndpointType = EndpointType.Edge)"),
        Assembly(Domain + ", SecurityPolicy = [|\"TLS_1_3\"|])", Domain + ", SecurityPolicy = \"TLS_1_0\")"),
        Assembly(Domain + ", SecurityPolicy = [|\"SecurityPolicy_TLS13_2025_EDGE\"|], EndpointAccessMode = \"STRICT\")", Domain + ", EndpointType = EndpointType.Edge, SecurityPolicy = \"SecurityPolicy_TLS13_2025_EDGE\", EndpointAccessMode = \"STRICT\")"),
        Assembly(Domain + ", SecurityPolicy = [|\"SecurityPolicy_TLS13_1_3_2025_09\"|])", Domain + ", SecurityPolicy = \"SecurityPolicy_TLS13_1_3_2025_09\", EndpointAccessMode = \"BASIC\")"),
        Assembly(Domain + ", EndpointAccessMode = [|\"STRICT\"|])", Domain + ", SecurityPolicy = \"${C}\", EndpointAccessMode = \"STRICT\")"),
        Assembly(Domain + ", IpAddressType = [|\"ipv6\"|])", Domain + ", IpAddressType = \"ipv4\")"),
        Mutual("TruststoreUri = [|\"https://b/a\"|]", "TruststoreUri = \"s3://b/a\""),
        Mutual("TruststoreUri = [|\"s3://b/a\"|], EndpointType = EndpointType.Edge", "TruststoreUri = \"s3://b/a\""),
        Mutual("TruststoreUri = \"s3://b/a\", SecurityPolicy = [|\"TLS_1_0\"|]", "TruststoreUri = \"s3://b/a\", SecurityPolicy = \"TLS_1_2\""),
        Mutual("TruststoreUri = \"s3://b/a\", OwnershipVerificationCertificateArn = [|\"a\"|]", "TruststoreUri = \"s3://b/a\", OwnershipVerificationCertificateArn = \"${C}\""),
        new("SLUICE150", "[assembly: RestApi(\"A\"), StackParameter(\"C\"), " + Domain + ", TruststoreUri = [|\"s3://b/a\"|])]" + Get, "[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), StackParameter(\"C\"), " + Domain + ", TruststoreUri = \"s3://b/a\")]" + Get),
        new("SLUICE075", "[assembly: RestApi(\"A\"), StackParameter(\"C\"), " + Domain + ", TruststoreVersion = [|\"1\"|])]" + Get, "[assembly: RestApi(\"A\"), StackParameter(\"C\"), " + Domain + ")]" + Get),
        new("SLUICE008", "[assembly: RestApi(\"A\"), StackParameter(\"C\"), StackOutput([|\"DomainUrl\"|], \"a\"), " + Domain + ")]" + Get, "[assembly: RestApi(\"A\"), StackParameter(\"C\"), StackOutput(\"DomainUrl\", \"a\")]" + Get),

        Api("SecurityPolicy = [|\"SecurityPolicy_TLS13_1_3_2025_09\"|]", "SecurityPolicy = \"SecurityPolicy_TLS13_1_3_2025_09\", EndpointAccessMode = \"STRICT\""),
        Api("EndpointAccessMode = [|\"LOOSE\"|], SecurityPolicy = \"SecurityPolicy_TLS13_1_3_2025_09\"", "EndpointAccessMode = \"BASIC\", SecurityPolicy = \"SecurityPolicy_TLS13_1_3_2025_09\""),
        Api("EndpointType = EndpointType.Private, IpAddressType = [|\"ipv4\"|]", "EndpointType = EndpointType.Private, IpAddressType = \"dualstack\""),
        Assembly("StageSettings(WebAclArn = [|\"arn:aws:waf-regional:eu-west-1:1:webacl/a\"|])", "StageSettings(WebAclArn = \"${C}\")"),
        new("SLUICE075", "[assembly: RestApi(\"A\"), StageSettings(LogDeletionPolicy = [|DeletionPolicy.Retain|])]" + Get, "[assembly: RestApi(\"A\"), StageSettings(LogDeletionPolicy = DeletionPolicy.Retain, AccessLog = true)]" + Get),
        new("SLUICE075", "[assembly: RestApi(\"A\"), StageSettings(CloudWatchRole = [|true|])]" + Get, "[assembly: RestApi(\"A\"), StageSettings(CloudWatchRole = true, LogLevel = \"ERROR\")]" + Get),
    ];

    private const string Body = " public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

    private static string Tags(int count) => "[assembly: RestApi(\"A\")" + string.Concat(Enumerable.Range(1, count).Select(i => $", ResourceTag(\"k{i}\", \"v\")")) + "]";

    private static DiagnosticCase Assembly(string broken, string cured) => new(
        "SLUICE110", $"[assembly: RestApi(\"A\"), StackParameter(\"C\"), {broken}]" + Get, $"[assembly: RestApi(\"A\"), StackParameter(\"C\"), {cured}]" + Get);

    private static DiagnosticCase Api(string broken, string cured) => new(
        "SLUICE110", $"[assembly: RestApi(\"A\", {broken}), ResourcePolicy(\"{{}}\")]" + Get, $"[assembly: RestApi(\"A\", {cured}), ResourcePolicy(\"{{}}\")]" + Get);

    private static DiagnosticCase Mutual(string broken, string cured) => new(
        "SLUICE110", $"[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), StackParameter(\"C\"), {Domain}, {broken})]" + Get,
        $"[assembly: RestApi(\"A\", DisableDefaultEndpoint = true), StackParameter(\"C\"), {Domain}, {cured})]" + Get);

    private static DiagnosticCase Function(string broken, string cured) => Class($"LambdaFunction({broken})", $"LambdaFunction({cured})", "");

    private static DiagnosticCase Class(string broken, string cured, string function = "LambdaFunction, ") => new(
        "SLUICE110", $"[assembly: RestApi(\"A\"), StackParameter(\"C\")] [{function}{broken}]" + Body, $"[assembly: RestApi(\"A\"), StackParameter(\"C\")] [{function}{cured}]" + Body);

    private static DiagnosticCase Async(string broken, string cured)
    {
        const string Operation = " public sealed class F { [HttpPost(\"/\"), Async] public void Add([FromBody] int[] a) { } }";
        return new(
            "SLUICE110", $"[assembly: RestApi(\"A\"), StackParameter(\"C\")] [LambdaFunction, AsyncInvocation({broken})]" + Operation,
            $"[assembly: RestApi(\"A\"), StackParameter(\"C\")] [LambdaFunction, AsyncInvocation({cured})]" + Operation);
    }
}
