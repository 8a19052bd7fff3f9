namespace Sluice.Generator.Tests.Diagnostics;

internal static class SettingCases
{
    private const string Function = "\n[LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

    private const string EdgeApi = "[assembly: RestApi(\"A\", EndpointType = EndpointType.Edge)]\n";

    private const string Cached = "\n[LambdaFunction] public sealed class F { [HttpGet(\"/\"), Cache(60)] public string Get() => \"\"; }";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Api("RestApi(\"A\", MinimumCompressionSize = [|10485761|])", "RestApi(\"A\", MinimumCompressionSize = 10485760)"),
        Api("RestApi(\"A\", BinaryMediaTypes = [|new[] { \"png\" }|])", "RestApi(\"A\", BinaryMediaTypes = new[] { \"image/png\" })"),
        Api("RestApi(\"A\"), ResourcePolicy([|\"{Version:1}\"|])", "RestApi(\"A\"), ResourcePolicy(\"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[]}\")"),
        Api("RestApi(\"A\"), StageSettings(RateLimit = [|-1|])", "RestApi(\"A\"), StageSettings(RateLimit = 1)"),
        new("SLUICE110", "[assembly: RestApi(\"A\"), StageSettings(CacheSize = [|1|])]" + Cached, "[assembly: RestApi(\"A\"), StageSettings(CacheSize = 1.6)]" + Cached),
        Api("RestApi(\"A\"), StageSettings(LogLevel = [|\"DEBUG\"|])", "RestApi(\"A\"), StageSettings(LogLevel = \"INFO\")"),
        Api("RestApi(\"A\"), StageSettings(AccessLogFormat = [|\"$context.path\"|])", "RestApi(\"A\"), StageSettings(AccessLogFormat = \"$context.requestId $context.path\")"),
        Api("RestApi(\"A\"), StageSettings(AccessLog = true, LogRetention = [|31|])", "RestApi(\"A\"), StageSettings(AccessLog = true, LogRetention = 30)"),
        Api("RestApi(\"A\"), UsagePlan([|\"a b\"|])", "RestApi(\"A\"), UsagePlan(\"a-b\")"),
        Api("RestApi(\"A\"), UsagePlan(\"a\", Quota = 1, QuotaPeriod = [|\"YEAR\"|])", "RestApi(\"A\"), UsagePlan(\"a\", Quota = 1, QuotaPeriod = \"WEEK\")"),
        Class("LambdaFunction(LogRetention = [|2|])", "LambdaFunction(LogRetention = 3)"),
        Class("LambdaFunction(ReservedConcurrency = [|-2|])", "LambdaFunction(ReservedConcurrency = 0)"),
        Class("LambdaFunction, [|Vpc(Subnets = new[] { \"subnet-1\" })|]", "LambdaFunction, Vpc(Subnets = new[] { \"subnet-1\" }, SecurityGroups = new[] { \"sg-1\" })"),
        Class("LambdaFunction, [|Allow(\"arn:aws:s3:::b\")|]", "LambdaFunction, Allow(\"arn:aws:s3:::b\", \"s3:GetObject\")"),
        Class("LambdaFunction(ApplicationLogLevel = [|FunctionLogLevel.Debug|])", "LambdaFunction(ApplicationLogLevel = FunctionLogLevel.Debug, LogFormat = FunctionLogFormat.Json)"),
        Class("LambdaFunction(LogFormat = FunctionLogFormat.Json, SystemLogLevel = [|FunctionLogLevel.Error|])", "LambdaFunction(LogFormat = FunctionLogFormat.Json, SystemLogLevel = FunctionLogLevel.Warn)"),
        Class("LambdaFunction, EnvironmentVariable([|\"AWS_LAMBDA_LOG_LEVEL\"|], \"x\")", "LambdaFunction, EnvironmentVariable(\"AWS_LAMBDA_HANDLER_LOG_LEVEL\", \"x\"), EnvironmentVariable(\"AWS_LAMBDA_DOTNET_DISABLE_MEMORY_LIMIT_CHECK\", \"true\")"),
        Class("LambdaFunction, EnvironmentVariable([|\"AWS_REGION\"|], \"x\")", "LambdaFunction, EnvironmentVariable(\"REGION\", \"x\")"),
        DiagnosticCase.Members("SLUICE110", "[HttpPost(\"/\"), [|Cache(60)|]] public string Op() => \"\";", "[HttpPost(\"/\")] public string Op() => \"\";"),
        DiagnosticCase.Members("SLUICE110", "[HttpGet(\"/\"), Throttle([|0|], 1)] public string Op() => \"\";", "[HttpGet(\"/\"), Throttle(0.5, 1)] public string Op() => \"\";"),
        DiagnosticCase.File("SLUICE111", "[assembly: [|CognitoAuthorizer(\"a\")|]]" + Function, "[assembly: CognitoAuthorizer(\"a\", \"arn:aws:cognito-idp:eu-west-1:1:userpool/p\")]" + Function),
        DiagnosticCase.File("SLUICE111", "[assembly: CognitoAuthorizer([|\"a b\"|], \"arn:aws:cognito-idp:eu-west-1:1:userpool/p\")]" + Function, "[assembly: CognitoAuthorizer(\"ab\", \"arn:aws:cognito-idp:eu-west-1:1:userpool/p\")]" + Function),
        Authorizer("[TokenAuthorizer(\"a\", Header = [|\"x y\"|])] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized();"),
        Authorizer("[RequestAuthorizer(\"a\", Headers = [|new[] { \"x y\" }|])] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized();"),
        Authorizer("[RequestAuthorizer(\"a\", Queries = [|new[] { \"x y\" }|])] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized();"),
        Authorizer("[TokenAuthorizer([|\"a b\"|])] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized();"),
        Authorizer("[TokenAuthorizer(\"a\", Ttl = [|3601|])] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized();"),
        Authorizer("[TokenAuthorizer(\"a\")] public bool [|Check|](AuthorizerRequest r) => true;"),
        Authorizer("[TokenAuthorizer(\"a\")] public AuthorizerResult [|Check|](string token) => AuthorizerResult.Unauthorized();"),
        Authorizer("[[|RequestAuthorizer(\"a\")|]] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized();"),
        DiagnosticCase.File("SLUICE072", "[LambdaFunction] public sealed class G(IDisposable d) { public IDisposable D => d; [TokenAuthorizer(\"a\")] public AuthorizerResult [|Check|](AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }" + Function, "[LambdaFunction] public sealed class G(int d = 1) { public int D => d; [TokenAuthorizer(\"a\")] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }" + Function),
        DiagnosticCase.Members("SLUICE075", "[HttpGet(\"/\")] public string Op() => \"\"; [[|Throttle(1, 1)|]] public void Other() { }", "[HttpGet(\"/\"), Throttle(1, 1)] public string Op() => \"\";"),
        DiagnosticCase.Members("SLUICE075", "[HttpGet(\"/\"), [|MapStatus(\"404\", 404)|]] public string Op() => \"\";", "[HttpGet(\"/\")] public string Op() => \"\";"),
        DiagnosticCase.Members("SLUICE075", "[HttpGet(\"/\"), [|Authorize(\"AWS_IAM\")|], AllowAnonymous] public string Op() => \"\";", "[HttpGet(\"/\"), AllowAnonymous] public string Op() => \"\";"),
        DiagnosticCase.File("SLUICE075", "public interface IA { [HttpGet(\"/\"), Mock(\"1\"), [|Throws<Exception>(404)|]] int Op(); }", "public interface IA { [HttpGet(\"/\"), Mock(\"1\")] int Op(); }"),
        DiagnosticCase.File("SLUICE075", "[[|EnvironmentVariable(\"NAME\", \"x\")|]] public sealed class Other;" + Function, "public sealed class Other;" + Function),
        new("SLUICE075", "[assembly: RestApi(\"A\"), Proxy(false, LambdaErrors = [|true|])]" + Function, "[assembly: RestApi(\"A\"), Proxy(LambdaErrors = true)]" + Function),
        new("SLUICE075", "[assembly: RestApi(\"A\"), StageSettings(LogRetention = [|14|])]" + Function, "[assembly: RestApi(\"A\"), StageSettings(AccessLog = true, LogRetention = 14)]" + Function),
        new("SLUICE075", "[assembly: RestApi(\"A\"), UsagePlan(\"p\", QuotaPeriod = [|\"DAY\"|])]" + Function, "[assembly: RestApi(\"A\"), UsagePlan(\"p\", Quota = 5, QuotaPeriod = \"DAY\")]" + Function),
        new("SLUICE075", "[assembly: RestApi(\"A\", VpcEndpoints = [|new[] { \"vpce-1\" }|])]" + Function, "[assembly: RestApi(\"A\", EndpointType = EndpointType.Private, VpcEndpoints = new[] { \"vpce-1\" })]" + Function),
        DiagnosticCase.File("SLUICE075", "[[|HttpBackend(\"https://a.example\", Timeout = 100)|]] public interface IA { [HttpGet(\"/\"), Mock(\"1\")] int Op(); }", "public interface IA { [HttpGet(\"/\"), Mock(\"1\")] int Op(); }"),
        DiagnosticCase.File("SLUICE075", "public interface IA { [HttpGet(\"/\"), Mock(MediaType = [|\"text/plain\"|])] void Op(); }", "public interface IA { [HttpGet(\"/\"), Mock] void Op(); }"),
        new("SLUICE113", "[assembly: RestApi(\"A\"), StageSettings(CacheSize = [|0.5|])]" + Function, "[assembly: RestApi(\"A\"), StageSettings(CacheSize = 0.5)]" + Cached),
        DiagnosticCase.Members("SLUICE113", "[HttpGet(\"/\"), Authorize(\"AWS_IAM\", Scopes = [|new[] { \"a\" }|])] public string Op() => \"\";", "[HttpGet(\"/\"), Authorize(\"AWS_IAM\")] public string Op() => \"\";"),
        DiagnosticCase.File("SLUICE113", "[LambdaFunction] public sealed class G { [TokenAuthorizer(\"a\")] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }\n[LambdaFunction, Authorize(\"a\", Scopes = [|new[] { \"s\" }|])] public sealed class F { [HttpGet(\"/\")] public void A() { } [HttpGet(\"/b\")] public void B() { } }",
            "[assembly: CognitoAuthorizer(\"a\", \"arn:aws:cognito-idp:eu-west-1:1:userpool/p\")]\n[LambdaFunction, Authorize(\"a\", Scopes = new[] { \"s\" })] public sealed class F { [HttpGet(\"/\")] public void A() { } [HttpGet(\"/b\")] public void B() { } }"),
        DiagnosticCase.Members("SLUICE112", "[HttpGet(\"/\"), Authorize([|\"nobody\"|])] public string Op() => \"\";", "[HttpGet(\"/\"), Authorize(\"AWS_IAM\")] public string Op() => \"\";"),
        DiagnosticCase.Members("SLUICE075", "[HttpGet(\"/\"), Produces(\"image/png\"), Proxy, [|AnswerHeader(\"a\", \"b\")|]] public byte[] Op() => new byte[1];", "[HttpGet(\"/\"), Produces(\"image/png\"), AnswerHeader(\"a\", \"b\")] public byte[] Op() => new byte[1];"),
        DiagnosticCase.Members("SLUICE075", "[HttpGet(\"/\"), [|AnswerHeader(\"a\", \"b\")|]] public byte[] Op() => new byte[1];", "[HttpGet(\"/\"), Produces(\"image/png\"), AnswerHeader(\"a\", \"b\")] public Results<Ok<byte[]>, NotFound> Op() => Results.NotFound();"),
        DiagnosticCase.Members("SLUICE113", "[HttpGet(\"/\"), Cache(60)] public string [|Op|]() => \"\";", "[HttpGet(\"/\")] public string Op() => \"\";"),
        Action("[HttpPost(\"/\"), [|SnsPublish(\"news\")|]] void Op([FromBody] int[] body);", "[HttpPost(\"/\"), SnsPublish(\"arn:aws:sns:eu-west-1:1:news\")] void Op([FromBody] int[] body);"),
        Action("[HttpPost(\"/\"), [|SqsSendMessage(\"a.fifo\")|]] void Op([FromBody] int[] body);", "[HttpPost(\"/{g}\"), SqsSendMessage(\"a.fifo\", GroupBy = \"g\")] void Op(string g, [FromBody] int[] body);"),
        Action("[HttpPost(\"/\"), [|EventBridgePutEvents(\"default\")|]] void Op([FromBody] int[] body);", "[HttpPost(\"/\"), EventBridgePutEvents(\"default\", Source = \"a\", DetailType = \"b\")] void Op([FromBody] int[] body);"),
        Action("[HttpGet(\"/\"), [|DynamoDbGetItem(\"t\")|]] D Op(string id); public sealed record D(string Id);", "[HttpGet(\"/{id}\"), DynamoDbGetItem(\"t\")] D Op(string id); public sealed record D(string Id);"),
        Action("[HttpGet(\"/{id}\"), [|DynamoDbGetItem(\"t\")|]] D Op(string id); public sealed record D(D? Deep);", "[HttpGet(\"/{id}\"), DynamoDbGetItem(\"t\")] D Op(string id); public sealed record D(int[]? Deep);"),
        Action("[HttpGet(\"/\"), SqsSendMessage(\"$stageVariables.q\")] void [|Op|](string a);", "[HttpGet(\"/\"), SqsSendMessage(\"q\")] void Op(string a);"),
        Api("RestApi(\"A\"), JsonSettings(PropertyNamingPolicy = [|(JsonNaming)6|])", "RestApi(\"A\"), JsonSettings(PropertyNamingPolicy = JsonNaming.AsDeclared)"),
        Api("RestApi(\"A\"), JsonSettings(DefaultIgnoreCondition = [|(JsonOmission)3|])", "RestApi(\"A\"), JsonSettings(DefaultIgnoreCondition = JsonOmission.Never)"),
        Api("RestApi(\"A\"), JsonSettings(Compatibility = [|(JsonCompatibility)2|])", "RestApi(\"A\"), JsonSettings(Compatibility = JsonCompatibility.Amazon)"),
        Api("RestApi(\"A\"), JsonSettings(NumberHandling = [|(JsonNumbers)8|])", "RestApi(\"A\"), JsonSettings(NumberHandling = JsonNumbers.WriteAsString)"),
        Api("RestApi(\"A\"), IntegrationTimeout([|49|])", "RestApi(\"A\"), IntegrationTimeout(50)"),
        DiagnosticCase.Members("SLUICE110", "[HttpGet(\"/\"), IntegrationTimeout([|300001|])] public string Op() => \"\";", "[HttpGet(\"/\"), IntegrationTimeout(300000)] public string Op() => \"\";"),
        Edge("", "[HttpGet(\"/\"), IntegrationTimeout([|29001|])] public string Get() => \"\";"),
        Edge(", IntegrationTimeout([|29001|])", "[HttpGet(\"/\")] public string Get() => \"\"; [HttpPost(\"/\")] public void Post() { }"),
        new("SLUICE245", "[assembly: [|RestApi(\"A\", EndpointType = EndpointType.Edge)|], IntegrationTimeout(29001)]" + Function, "[assembly: RestApi(\"A\", EndpointType = EndpointType.Edge), IntegrationTimeout(29000)]" + Function),
        new("SLUICE245", EdgeApi + "[HttpBackend(\"https://a.example\", Timeout = [|30000|])] public interface IA { [HttpGet(\"/\")] string Get(); }", "[assembly: RestApi(\"A\")]\n[HttpBackend(\"https://a.example\", Timeout = 30000)] public interface IA { [HttpGet(\"/\")] string Get(); }"),
        Key("", "HttpGet(\"/\"), [|RequireApiKey|]"),
        Key("[[|RequireApiKey|]] ", "HttpGet(\"/\")"),
        new("SLUICE116", "[assembly: RestApi(\"A\"), [|RequireApiKey|]]" + Function, "[assembly: RestApi(\"A\"), RequireApiKey, UsagePlan(\"a\")]" + Function),
    ];

    private static DiagnosticCase Edge(string type, string members)
    {
        var source = $"[LambdaFunction{type}] public sealed class F {{ {members} }}";
        return new("SLUICE245", EdgeApi + source, (EdgeApi + source).Replace("[|29001|]", "29000", StringComparison.Ordinal));
    }

    private static DiagnosticCase Key(string type, string method)
    {
        var source = $"{type}[LambdaFunction] public sealed class F {{ [{method}] public string Get() => \"\"; [HttpPost(\"/\"), AllowAnonymous] public void Post() {{ }} }}";
        return DiagnosticCase.File("SLUICE116", source, "[assembly: UsagePlan(\"a\", Keys = new[] { \"k\" })]\n" + source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
    }

    private static DiagnosticCase Api(string broken, string cured) => new("SLUICE110", $"[assembly: {broken}]" + Function, $"[assembly: {cured}]" + Function);

    private static DiagnosticCase Class(string broken, string cured) => DiagnosticCase.File("SLUICE110", Class(broken), Class(cured));

    private static string Class(string attributes) => "[" + attributes + "] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

    private static DiagnosticCase Authorizer(string broken) => DiagnosticCase.File(
        "SLUICE111",
        "[LambdaFunction] public sealed class G { " + broken + " }" + Function,
        "[LambdaFunction] public sealed class G { [TokenAuthorizer(\"a\")] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }" + Function);

    private static DiagnosticCase Action(string broken, string cured) =>
        DiagnosticCase.File("SLUICE108", "public interface IA { " + broken + " }", "public interface IA { " + cured + " }");
}
