namespace Sluice.Generator.Tests.Diagnostics;

internal static class ResultCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        Get("SLUICE060", "Returns([|302|])", "Returns(202)"),
        Get("SLUICE060", "Returns([|0|])", "Returns(200)"),
        Get("SLUICE061", "Throws<Exception>([|200|])", "Throws<Exception>(500)"),
        Get("SLUICE061", "Throws<Exception>([|600|])", "Throws<Exception>(599)"),
        Get("SLUICE062", "Throws<Exception>(500), [|Throws<Exception>(501)|]", "Throws<Exception>(500), Throws<ArgumentException>(400)"),
        DiagnosticCase.File("SLUICE063", "public class Outer { private sealed class E : Exception; [LambdaFunction] public sealed class F { [HttpGet(\"/\"), [|Throws<E>(400)|]] public string Get() => \"\"; } }", "public class Outer { internal sealed class E : Exception; [LambdaFunction] public sealed class F { [HttpGet(\"/\"), Throws<E>(400)] public string Get() => \"\"; } }"),
        Get("SLUICE064", "Returns([|204|])", "Returns(201)"),
        DiagnosticCase.Members("SLUICE065", "private int _x; [HttpGet(\"/\")] public ref int [|Get|]() => ref _x;", "private int _x = 1; [HttpGet(\"/\")] public int Get() => _x;"),
    ];

    private static DiagnosticCase Get(string id, string broken, string cured) => DiagnosticCase.Members(
        id, $"[HttpGet(\"/\"), {broken}] public string Get() => \"\";", $"[HttpGet(\"/\"), {cured}] public string Get() => \"\";");
}
