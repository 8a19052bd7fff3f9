namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>What a Terraform module cannot have.</summary>
internal static class TerraformCases
{
    public static readonly DiagnosticCase[] All =
    [
        Case("[LambdaFunction, [|DeploymentPreference(\"AllAtOnce\")|]]" + Body, "[LambdaFunction]" + Body),
        Case("[assembly: [|DeploymentPreference(\"AllAtOnce\")|]][LambdaFunction]" + Body, "[LambdaFunction]" + Body),
        Case(
            Domain("SecurityPolicy = \"SecurityPolicy_TLS13_1_3_2025_09\", EndpointAccessMode = [|\"STRICT\"|]"), Domain("SecurityPolicy = \"TLS_1_2\"")),
        Case(
            "[assembly: StackOutput(\"O\", \"a\", Export = [|\"${AWS::StackName}-o\"|])][LambdaFunction]" + Body,
            "[assembly: StackOutput(\"O\", \"a\")][LambdaFunction]" + Body),
        Pattern("(?=a)a"),
        Pattern("(?<!b)a"),
        Pattern("(?>a)"),
        Pattern("(a)\\\\1|a"),
        Pattern("a{1,1001}"),
        Reference("${AWS::StackId}"),
        Reference("arn:${AWS::NotificationARNs}"),
        Reference("${FLogGroup.Arn}"),
        Reference("${GetPermission}"),
    ];

    private const string Body = " public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

    private static DiagnosticCase Case(string broken, string cured) => DiagnosticCase.File("SLUICE321", broken, cured) with { Properties = new(("SluiceTemplate", "Terraform")) };

    private static string Domain(string settings) =>
        "[assembly: CustomDomain(\"${AWS::StackName}.example.com\", CertificateArn = \"arn:aws:acm:eu-west-1:123456789012:certificate/0c5fa1ba-0b5c-4d6b-9f6b-2f8a9a7d0c11\", "
        + settings + ")][LambdaFunction]" + Body;

    private static DiagnosticCase Pattern(string pattern)
    {
        const string Parameter = "[assembly: StackParameter(\"P\", Default = \"a\", AllowedPattern = ";
        return Case(Parameter + $"[|\"{pattern}\"|])][LambdaFunction]" + Body, Parameter + "\"[(?=a)]{0,9}(?:\\\\\\\\1)?a*\")][LambdaFunction]" + Body);
    }

    private static DiagnosticCase Reference(string text) => Case(
        $"[LambdaFunction, EnvironmentVariable(\"TEXT\", [|\"{text}\"|])]" + Body,
        "[LambdaFunction, EnvironmentVariable(\"TEXT\", \"${AWS::StackName} ${F} ${FRole.Arn} ${RestApi.RootResourceId} ${InvokeUrl} ${!AWS::StackId}\")]" + Body);
}
