namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Functions with tenant isolation.</summary>
internal static class TenantCases
{
    private const string Cured = "[HttpGet(\"/\")] public string Get([TenantId, FromHeader(\"x-t\")] string t) => t;";

    private const string Function = "[LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

    private const string Authorizer = "public sealed class G { [TokenAuthorizer(\"a\")] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); } ";

    public static IEnumerable<DiagnosticCase> All =>
    [
        Isolated("SLUICE285", "[HttpGet(\"/\")] public string [|Get|]() => \"\";"),
        Isolated("SLUICE286", "[HttpGet(\"/\")] public string Get([[|TenantId|], FromHeader(\"x-t\")] string? t) => t ?? \"\";"),
        Isolated("SLUICE286", "[HttpGet(\"/\")] public string Get([[|TenantId|], FromQuery] string t = \"a\") => t;"),
        Isolated("SLUICE286", "[HttpPost(\"/\")] public string Post([[|TenantId|], FromBody] string[] t) => t[0];"),
        Isolated("SLUICE286", "[HttpGet(\"/{a}/{b}\")] public string Get([TenantId] string a, [[|TenantId|]] string b) => a + b;"),
        DiagnosticCase.Members("SLUICE286", "[HttpGet(\"/{a}\")] public string Get([[|TenantId|]] string a) => a;", "[HttpGet(\"/{a}\")] public string Get(string a) => a;"),
        OfClass("SLUICE286", "[|TenantIsolation(Authorizer = \"a\", Context = \"identity.apiKeyId\")|]"),
        OfClass("SLUICE286", "[|TenantIsolation(Authorizer = \"a b\")|]"),
        OfClass("SLUICE045", "TenantIsolation(Context = [|\"identity.apikey\"|])"),
        DiagnosticCase.File(
            "SLUICE287", "[LambdaFunction(SnapStart = [|true|]), TenantIsolation] public sealed class F { " + Cured + " }",
            "[LambdaFunction, TenantIsolation] public sealed class F { " + Cured + " }"),
        DiagnosticCase.File(
            "SLUICE287", Switch + "[LambdaFunction(Parameters = [|new[] { \"SnapStart=On\" }|]), TenantIsolation] public sealed class F { " + Cured + " }",
            Switch + "[LambdaFunction(Parameters = new[] { \"Tracing=On\" }), TenantIsolation] public sealed class F { " + Cured + " }"),
        DiagnosticCase.File("SLUICE287", "[LambdaFunction, [|TenantIsolation|]] " + Authorizer + Function, "[LambdaFunction] " + Authorizer + Function),
        DiagnosticCase.File("SLUICE075", "[[|TenantIsolation|]] public sealed class G { } " + Function, "public sealed class G { } " + Function),
        DiagnosticCase.File(
            "SLUICE075", "public interface IA { [HttpGet(\"/{a}\"), SqsSendMessage(\"q\")] void Op([[|TenantId|]] string a); }",
            "public interface IA { [HttpGet(\"/{a}\"), SqsSendMessage(\"q\")] void Op(string a); }"),
    ];

    private const string Switch = "[assembly: StackParameter(\"On\", Default = \"false\", AllowedValues = new[] { \"true\", \"false\" })]\n";

    private static DiagnosticCase Isolated(string id, string broken) => DiagnosticCase.File(id, Class("TenantIsolation", broken), Class("TenantIsolation", Cured));

    private static DiagnosticCase OfClass(string id, string broken) =>
        DiagnosticCase.File(id, Class(broken, Cured), Class("TenantIsolation(Context = \"identity.apiKeyId\")", "[HttpGet(\"/\")] public string Get() => \"\";"));

    private static string Class(string attribute, string members) => "[LambdaFunction, " + attribute + "] public sealed class F { " + members + " }";
}
