namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Mistakes in stack parameters, and in settings that have one.</summary>
internal static class StackCases
{
    private const string Memory = "StackParameter(\"Memory\", Type = \"Number\", Default = \"512\")";
    private const string Switch = "StackParameter(\"On\", Default = \"true\", AllowedValues = new[] { \"true\", \"false\" })";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Item("SLUICE140", Memory, "new[] { \"MemorySize=Memory\", [|\"Memory\"|] }"),
        Item("SLUICE140", Memory, "[ [|\"MemorySize=Memory=512\"|] ]"),
        Item("SLUICE140", Memory, "new string[] { [|\"=Memory\"|] }"),
        Item("SLUICE140", Memory, "[\"MemorySize=Memory\", [|\"MemorySize = Memory\"|]]"),
        Item("SLUICE141", Memory, "[[|\"Memory=Memory\"|]]"),
        Item("SLUICE142", Memory, "[[|\"MemorySize=memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"Memory\", Type = \"Number\", Default = \"64\")", "[[|\"MemorySize=Memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"Memory\", Default = \"much\")", "[[|\"MemorySize=Memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"Memory\", Default = \"512\", AllowedValues = new[] { \"512\", \"64\" })", "[[|\"MemorySize=Memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"Memory\", Type = \"CommaDelimitedList\")", "[[|\"MemorySize=Memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"Memory\", Type = \"AWS::EC2::VPC::Id\")", "[[|\"MemorySize=Memory\"|]]"),
        Item("SLUICE143", "StackParameter(\"On\", Default = \"true\")", "[[|\"Tracing=On\"|]]", Switch),
        Item("SLUICE143", "StackParameter(\"On\", AllowedValues = new[] { \"true\", \"False\" })", "[[|\"Tracing=On\"|]]", Switch),
        Parameter("SLUICE144", "Type = [|\"Text\"|]", "Type = \"AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>\""),
        Parameter("SLUICE144", "Type = [|\"List<String>\"|]", "Type = \"CommaDelimitedList\""),
        Parameter("SLUICE144", "Type = \"Number\", Default = [|\"x\"|]", "Type = \"Number\", Default = \"1e3\""),
        Parameter("SLUICE144", "Default = [|\"c\"|], AllowedValues = new[] { \"a\", \"b\" }", "Default = \"b\", AllowedValues = new[] { \"a\", \"b\" }"),
        Parameter("SLUICE144", "Type = \"CommaDelimitedList\", Default = [|\"a,c\"|], AllowedValues = new[] { \"a\", \"b\" }", "Type = \"CommaDelimitedList\", Default = \"a,b\", AllowedValues = new[] { \"a\", \"b\" }"),
        Parameter("SLUICE144", "AllowedPattern = [|\"(a\"|]", "AllowedPattern = \"(a)\""),
        Parameter("SLUICE144", "AllowedPattern = \"a|ab\", Default = [|\"abc\"|]", "AllowedPattern = \"a|ab\", Default = \"ab\""),
        Parameter("SLUICE144", "MinLength = [|1|], Type = \"Number\"", "MinValue = 1, Type = \"Number\""),
        Parameter("SLUICE144", "MinValue = [|1|]", "MinLength = 1"),
        Parameter("SLUICE144", "MinValue = 3, MaxValue = [|2.5|], Type = \"Number\"", "MinValue = 2.5, MaxValue = 2.5, Type = \"Number\", Default = \"2.5\""),
        Parameter("SLUICE144", "MinLength = 3, MaxLength = [|2|]", "MinLength = 2, MaxLength = 2, Default = \"ab\""),
        Parameter("SLUICE144", "MaxLength = 2, Default = [|\"abc\"|]", "MaxLength = 3, Default = \"abc\""),
        Parameter("SLUICE144", "MaxValue = 2, AllowedValues = [|new[] { \"1\", \"3\" }|], Type = \"Number\"", "MaxValue = 3, AllowedValues = new[] { \"1\", \"3\" }, Type = \"Number\""),
        Reference("[assembly: EnvironmentVariable(\"AB\", [|\"x${Tabel}\"|])]"),
        Reference("[assembly: EnvironmentVariable(\"AB\", [|\"${RestApi.Id} ${Two.Arn}\"|])]"),
        Reference("[assembly: EnvironmentVariable(\"AB\", [|\"${AWS::StackNam}\"|])]"),
        Reference("[assembly: StageVariable(\"a\", [|\"${Tabel}\"|])]"),
        Reference("[assembly: StackOutput(\"A\", [|\"${G.Arn}\"|])]"),
        Reference("[assembly: StackOutput(\"A\", \"${InvokeUrls}\")]", "\"${InvokeUrls}\""),
        Reference("[assembly: CognitoAuthorizer(\"a\", \"arn:aws:cognito-idp:eu-west-1:1:userpool/p\", [|\"${Pool}\"|])]"),
        Of("", "[LambdaFunction(Name = [|\"${Stack}-f\"|])]"),
        Of("", "[LambdaFunction(Description = [|\"${Text}\"|])]"),
        Of("", "[LambdaFunction(Layers = new[] { \"arn:aws:lambda:eu-west-1:1:layer:l:1\", [|\"${Layer}\"|] })]"),
        Of("", "[LambdaFunction(Policies = [[|\"${Policy}\"|]])]"),
        Of("", "[LambdaFunction, Allow([|\"arn:aws:dynamodb:eu-west-1:1:table/${Tabel}\"|], \"dynamodb:GetItem\")]"),
        Of("", "[LambdaFunction, EnvironmentVariable(\"AB\", [|\"${Tabel}\"|])]"),
        Of("", "[LambdaFunction, Vpc(Subnets = [\"subnet-1\", [|\"${Subnet}\"|]], SecurityGroups = [\"sg-1\"])]"),
        new("SLUICE146", "[assembly: RestApi([|\"${Nam}\"|])]\n" + Function("[]"), "[assembly: RestApi(\"${Name}\"), StackParameter(\"Name\")]\n" + Function("[]")),
        new("SLUICE146", "[assembly: RestApi(\"A\", Stage = [|\"${Stage}\"|])]\n" + Function("[]"), "[assembly: RestApi(\"A\", Stage = \"v1-${Stage}\"), StackParameter(\"Stage\", Default = \"dev\")]\n" + Function("[]")),
        DiagnosticCase.File("SLUICE146", Linked("[|\"${Link}\"|]"), "[assembly: StackParameter(\"Link\")]\n" + Linked("\"${Link}\"")),
        new("SLUICE003", "[assembly: RestApi(\"A\", Stage = [|\"${Stage}\"|]), StackParameter(\"Stage\", Default = \"a b\")]\n" + Function("[]"), "[assembly: RestApi(\"A\", Stage = \"${Stage}\"), StackParameter(\"Stage\", Default = \"ab\")]\n" + Function("[]")),
        Of("SLUICE147", "[LambdaFunction(Name = [|\"orders\"|])]", "[LambdaFunction(Name = \"${AWS::StackName}-orders\")]"),
        DiagnosticCase.File("SLUICE147", "[assembly: StackOutput(\"A\", \"1\", Export = [|\"a\"|])]\n" + Function("[]"), "[assembly: StackOutput(\"A\", \"1\", Export = \"${AWS::StackName}-a\")]\n" + Function("[]")),
        Of("SLUICE143", "[LambdaFunction, Vpc(Subnets = [\"subnet-1\", [|\"${Ids}\"|]], SecurityGroups = [\"sg-1\"])]", "[LambdaFunction, Vpc(Subnets = [\"${Ids}\"], SecurityGroups = [\"sg-1\"])]", Ids),
        Of("SLUICE141", "[LambdaFunction(Parameters = [[|\"Policies=Ids\"|]])]", "[LambdaFunction(Parameters = [\"Layers=Ids\"])]", Ids),
        Of("SLUICE141", "[LambdaFunction(Parameters = [[|\"Architecture=On\"|]])]", "[LambdaFunction(Parameters = [\"SnapStart=On\"])]", Switch),
        Of("SLUICE141", "[LambdaFunction, Vpc(Subnets = [\"subnet-1\"], SecurityGroups = [\"sg-1\"], Parameters = [[|\"On=On\"|]])]", "[LambdaFunction, Vpc(Subnets = [\"subnet-1\"], SecurityGroups = [\"sg-1\"], Parameters = [\"Enabled=On\"])]", Switch),
        Of("SLUICE110", "[LambdaFunction(Parameters = [\"ApplicationLogLevel=Level\"])]", "[LambdaFunction(LogFormat = FunctionLogFormat.Json, Parameters = [\"ApplicationLogLevel=Level\"])]", "StackParameter(\"Level\", Default = \"DEBUG\")", "LambdaFunction(Parameters = [\"ApplicationLogLevel=Level\"])"),
        OfApi("RestApi(\"A\", Parameters = [[|\"Validation=P\"|]])", "RestApi(\"A\", Parameters = [\"Description=P\"])"),
        OfApi("RestApi(\"A\", Parameters = [[|\"BinaryMediaTypes=P\"|]])", "RestApi(\"A\", Parameters = [\"Stage=P\"])"),
        OfApi("RestApi(\"A\"), StageSettings(Parameters = [[|\"Rate=P\"|]])", "RestApi(\"A\"), StageSettings(Parameters = [\"RateLimit=P\"])"),
        OfApi("RestApi(\"A\"), UsagePlan(\"p\", Parameters = [[|\"Keys=P\"|]])", "RestApi(\"A\"), UsagePlan(\"p\", Parameters = [\"Quota=P\"])"),
        Item("SLUICE143", "StackParameter(\"Memory\", Type = \"Number\", Default = \"60\")", "[\"Timeout=Memory\", [|\"MemorySize=Memory\"|]]"),
        DiagnosticCase.File("SLUICE008", "[assembly: StackParameter([|\"CodeBucket\"|])]\n" + Function("[]"), "[assembly: StackParameter(\"Bucket\")]\n" + Function("[]")),
        DiagnosticCase.File("SLUICE008", "[assembly: StackParameter([|\"BodyLocation\"|])]\n" + Function("[]"), "[assembly: StackParameter(\"Body\")]\n" + Function("[]")),
        DiagnosticCase.File("SLUICE008", "[assembly: StackParameter(\"F\")]\n" + Function("[]").Replace("class F", "class [|F|]", StringComparison.Ordinal), "[assembly: StackParameter(\"G\")]\n" + Function("[]")),
        .. ((string[])["FRole", "FEventInvokeConfig", "FAliasblueDgreen", "FDeploymentGroup", "CodeDeployServiceRole", "ServerlessDeploymentApplication"]).Select(OfSam),
        DiagnosticCase.File("SLUICE147", Domain("[|\"a.example.com\"|]"), "[assembly: StackParameter(\"Host\")]\n" + Domain("\"${Host}\"")),
        new("SLUICE110", "[assembly: RestApi(\"A\", SecurityPolicy = [|\"SecurityPolicy_TLS12_2018_EDGE\"|], EndpointAccessMode = \"STRICT\", Parameters = [\"EndpointType=Type\"]), StackParameter(\"Type\", Default = \"REGIONAL\")]\n" + Function("[]"), "[assembly: RestApi(\"A\", SecurityPolicy = \"SecurityPolicy_TLS12_2018_EDGE\", EndpointAccessMode = \"STRICT\", Parameters = [\"EndpointType=Type\"]), StackParameter(\"Type\", Default = \"EDGE\")]\n" + Function("[]")),
        Parameter("SLUICE145", "NoEcho = true, Default = [|\"secret\"|]", "NoEcho = true"),
    ];

    // A function of which SAM makes each of its resources.
    private static DiagnosticCase OfSam(string parameter)
    {
        const string Function = "[LambdaFunction(Alias = \"blue-green\"), AsyncInvocation(MaximumRetryAttempts = 1), DeploymentPreference(\"AllAtOnce\")]"
            + " public sealed class F { [HttpPost(\"/\"), Async] public void Post() { } }";
        return DiagnosticCase.File(
            "SLUICE008",
            $"[assembly: StackParameter(\"{parameter}\")]\n" + Function.Replace("class F", "class [|F|]", StringComparison.Ordinal),
            $"[assembly: StackParameter(\"{parameter}1\")]\n" + Function);
    }

    private static string Domain(string name) => $"[assembly: CustomDomain({name}, CertificateArn = \"arn:aws:acm:eu-west-1:1:certificate/1\")]\n" + Function("[]");

    private const string Ids = "StackParameter(\"Ids\", Type = \"CommaDelimitedList\")";

    private static DiagnosticCase Reference(string broken, string? place = null)
    {
        broken = place is null ? broken : broken.Replace(place, "[|" + place + "|]", StringComparison.Ordinal);
        return DiagnosticCase.File("SLUICE146", broken + "\n" + Function("[]"), Known + Cured(broken) + "\n" + Function("[]"));
    }

    private const string Known = "[assembly: StackParameter(\"Name\")]\n";

    // Each reference becomes one that exists: to a parameter, or a literal text.
    private static string Cured(string broken) => System.Text.RegularExpressions.Regex.Replace(
        broken.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), @"\$\{[^}]+\}", "${Name}");

    private static DiagnosticCase Of(string id, string broken, string? cured = null, string? parameter = null, string? place = null)
    {
        const string Class = " public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";
        broken = place is null ? broken : broken.Replace(place, "[|" + place + "|]", StringComparison.Ordinal);
        var declared = parameter is null ? "" : $"[assembly: {parameter}]\n";
        return cured is null
            ? DiagnosticCase.File("SLUICE146", broken + Class, Known + Cured(broken) + Class)
            : DiagnosticCase.File(id, declared + broken + Class, declared + cured + Class);
    }

    private static DiagnosticCase OfApi(string broken, string cured)
    {
        const string Parameter = "StackParameter(\"P\", Default = \"5\")";
        return new("SLUICE141", $"[assembly: {broken}, {Parameter}]\n" + Function("[]"), $"[assembly: {cured}, {Parameter}]\n" + Function("[]"));
    }

    private static string Linked(string link) =>
        $"[HttpBackend(\"https://a.example\", VpcLink = {link})] public interface IA {{ [HttpGet(\"/\")] string Get(); [HttpPost(\"/\")] string Post(); }}";

    private static DiagnosticCase Item(string id, string parameter, string items, string? cured = null) => DiagnosticCase.File(
        id,
        $"[assembly: {parameter}]\n{Function(items)}",
        cured is null ? $"[assembly: {Memory}]\n{Function("[\"MemorySize=Memory\"]")}" : $"[assembly: {cured}]\n{Function("[\"Tracing=On\"]")}");

    private static DiagnosticCase Parameter(string id, string broken, string cured) =>
        DiagnosticCase.File(id, $"[assembly: StackParameter(\"P\", {broken})]\n{Function("[]")}", $"[assembly: StackParameter(\"P\", {cured})]\n{Function("[]")}");

    private static string Function(string items) =>
        $"[LambdaFunction(Parameters = {items})] public sealed class F {{ [HttpGet(\"/\")] public string Get() => \"\"; }}";
}
