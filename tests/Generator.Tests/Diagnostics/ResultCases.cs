namespace Sluice.Generator.Tests.Diagnostics;

internal static class ResultCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        DiagnosticCase.File("SLUICE059", Result("[|\"Content-MD5\"|]"), Result("\"x-content-md5\"")),
        DiagnosticCase.File("SLUICE059", Result("[|\"a b\"|]"), Result("\"ETag\"")),
        Get("SLUICE060", "Returns([|302|])", "Returns(202)"),
        Get("SLUICE060", "Returns([|0|])", "Returns(200)"),
        Get("SLUICE061", "Throws<Exception>([|200|])", "Throws<Exception>(500)"),
        Get("SLUICE061", "Throws<Exception>([|600|])", "Throws<Exception>(599)"),
        Get("SLUICE062", "Throws<Exception>(500), [|Throws<Exception>(501)|]", "Throws<Exception>(500), Throws<ArgumentException>(400)"),
        DiagnosticCase.File("SLUICE063", "public class Outer { private sealed class E : Exception; [LambdaFunction] public sealed class F { [HttpGet(\"/\"), [|Throws<E>(400)|]] public string Get() => \"\"; } }", "public class Outer { internal sealed class E : Exception; [LambdaFunction] public sealed class F { [HttpGet(\"/\"), Throws<E>(400)] public string Get() => \"\"; } }"),
        Get("SLUICE064", "Returns([|204|])", "Returns(201)"),
        DiagnosticCase.Members("SLUICE065", "private int _x; [HttpGet(\"/\")] public ref int [|Get|]() => ref _x;", "private int _x = 1; [HttpGet(\"/\")] public int Get() => _x;"),
        Method("SLUICE066", "[HttpGet(\"/\"), [|Returns(200)|]] public Ok<int> Get() => Results.Ok(1);", "[HttpGet(\"/\")] public Ok<int> Get() => Results.Ok(1);"),
        Method("SLUICE067", "[HttpGet(\"/\")] public [|HttpResult|] Get() => Results.Ok(1);", "[HttpGet(\"/\")] public Results<Ok<int>, Created> Get() => Results.Ok(1);"),
        Method("SLUICE067", "[HttpGet(\"/\")] public [|IHttpResults|] Get() => (Results<Ok<int>, Created>)Results.Ok(1);", "[HttpGet(\"/\")] public Task<Ok> Get() => Task.FromResult(Results.Ok());"),
        DiagnosticCase.File("SLUICE067", "public sealed class Teapot() : HttpProblem(418);" + Own.Replace("Teapot Get", "[|Teapot|] Get", StringComparison.Ordinal), "[ResultStatus(418)] public sealed class Teapot() : HttpProblem(418);" + Own),
        DiagnosticCase.File("SLUICE067", "[ResultStatus(199)] public sealed class Teapot() : HttpProblem(418);" + Own.Replace("Teapot Get", "[|Teapot|] Get", StringComparison.Ordinal), "[ResultStatus(418)] public sealed class Teapot() : HttpProblem(418);" + Own),
        Method("SLUICE068", "[HttpGet(\"/\")] public [|Results<Ok, Problem>|] Get() => Results.Ok();", "[HttpGet(\"/\"), Problems(402, 423)] public Results<Ok, Problem> Get() => Results.Ok();"),
        Method("SLUICE061", "[HttpGet(\"/\"), [|Problems(402, 200)|]] public Results<Ok, Problem> Get() => Results.Ok();", "[HttpGet(\"/\"), Problems(402)] public Results<Ok, Problem> Get() => Results.Ok();"),
        Method("SLUICE069", "[HttpGet(\"/\"), Produces([|\"text/csv\"|])] public int Get() => 1;", "[HttpGet(\"/\"), Produces(\"text/csv\")] public string Get() => \"\";"),
        Method("SLUICE069", "[HttpGet(\"/\"), Produces([|\"text/csv\"|])] public void Get() { }", "[HttpGet(\"/\"), Produces(\"application/hal+json\")] public int Get() => 1;"),
        Method("SLUICE044", "[HttpGet(\"/\"), Produces([|\"text\"|])] public string Get() => \"\";", "[HttpGet(\"/\"), Produces(\"text/plain\")] public string Get() => \"\";"),
    ];

    private const string Own = " [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public Teapot Get() => new(); }";

    private static DiagnosticCase Method(string id, string broken, string cured) => DiagnosticCase.Members(id, broken, cured);

    private static DiagnosticCase Get(string id, string broken, string cured) => DiagnosticCase.Members(
        id, $"[HttpGet(\"/\"), {broken}] public string Get() => \"\";", $"[HttpGet(\"/\"), {cured}] public string Get() => \"\";");

    private static string Result(string header) =>
        $"[ResultStatus(200, Header = {header})] public sealed class Checked() : HttpResult(200);\n[LambdaFunction] public sealed class F {{ [HttpGet(\"/\")] public Checked Get() => new(); }}";
}
