namespace Sluice.Generator.Tests.Diagnostics;

internal static class ApiCases
{
    private const string Function = "\n[LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get() => \"\"; }";

    public static IEnumerable<DiagnosticCase> All =>
    [
        new("SLUICE001", "[LambdaFunction] public sealed class [|F|] { [HttpGet(\"/\")] public string Get() => \"\"; }",
            "[assembly: RestApi(\"Api\")]" + Function),
        new("SLUICE002", "[assembly: [|RestApi(\"Api\")|]]\npublic sealed class Empty;", "[assembly: RestApi(\"Api\")]" + Function),
        new("SLUICE003", "[assembly: RestApi(\"Api\", Stage = [|\"my stage\"|])]" + Function, "[assembly: RestApi(\"Api\", Stage = \"my-stage_1\")]" + Function),
        DiagnosticCase.File("SLUICE004", "[assembly: StageVariable([|\"my-name\"|], \"v\")]" + Function, "[assembly: StageVariable(\"my_name\", \"v\")]" + Function),
        DiagnosticCase.File("SLUICE004", "[assembly: StageVariable(\"name\", [|\"a b\"|])]" + Function, "[assembly: StageVariable(\"name\", \"https://a.b/c?d=e,f\")]" + Function),
        DiagnosticCase.File("SLUICE005", "[assembly: StageVariable(\"a\", \"1\"), StageVariable([|\"a\"|], \"2\")]" + Function, "[assembly: StageVariable(\"a\", \"1\"), StageVariable(\"A\", \"2\")]" + Function),
        DiagnosticCase.File("SLUICE008", "[assembly: StackParameter([|\"Table-Name\"|])]" + Function, "[assembly: StackParameter(\"TableName\")]" + Function),
        DiagnosticCase.File("SLUICE008", "[assembly: StackOutput([|\"InvokeUrl\"|], \"a\")]" + Function, "[assembly: StackOutput(\"Function\", \"${F.Arn}\")]" + Function),
        new("SLUICE006", "[assembly: RestApi([|\" \"|])]" + Function, "[assembly: RestApi(\"A\")]" + Function),
        new("SLUICE007", "[assembly: RestApi(\"A\"), [|Cors(\"https://a.example/\")|]]" + Function, "[assembly: RestApi(\"A\"), Cors(\"https://a.example\")]" + Function),
    ];
}
