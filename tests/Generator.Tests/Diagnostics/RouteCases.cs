namespace Sluice.Generator.Tests.Diagnostics;

internal static class RouteCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        Route("SLUICE020", "", "/"),
        Route("SLUICE020", "/a//b", "/a/b"),
        Route("SLUICE020", "/a/", "/a"),
        Route("SLUICE020", "/a b", "/a-b"),
        Route("SLUICE020", "/größe", "/groesse"),
        Route("SLUICE020", "/a?b=c", "/a"),
        Route("SLUICE020", "/a?b={b}", "/a", "string b"),
        Route("SLUICE020", "/{a}?b={b}", "/{a}", "string a, string b"),
        Route("SLUICE020", "/{a=5}", "/{a}", "string a"),
        Route("SLUICE020", "/*", "/a"),
        Route("SLUICE020", "/a}", "/a"),
        Route("SLUICE020", "/{a", "/{a}", "string a"),
        Route("SLUICE020", "/{}", "/{a}", "string a"),
        Route("SLUICE020", "/{a:int}", "/{a}", "int a"),
        Route("SLUICE020", "/{*a}", "/{a+}", "string a"),
        Route("SLUICE020", "/{a?}", "/{a}", "string a"),
        Route("SLUICE021", "/files/v{a}", "/files/v/{a}", "string a"),
        Route("SLUICE021", "/{a}.json", "/{a}", "string a"),
        Route("SLUICE021", "/{a}{b}", "/{a}/{b}", "string a, string b"),
        Route("SLUICE022", "/{a+}/b", "/b/{a+}", "string a"),
        Route("SLUICE023", "/{a}/{a}", "/{a}/{b}", "string a, string b"),
        DiagnosticCase.Members("SLUICE024", "[HttpGet([|\"/{id}\"|])] public string Get() => \"\";", "[HttpGet(\"/{id}\")] public string Get(string id) => id;"),
        DiagnosticCase.Members("SLUICE024", "[HttpGet([|\"/{id}\"|])] public string Get([FromQuery] string id) => id;", "[HttpGet(\"/{id}\")] public string Get([FromPath(\"id\")] string key) => key;"),
        DiagnosticCase.Members("SLUICE025", "[HttpGet(\"/\")] public string Get([FromPath] string [|id|]) => id;", "[HttpGet(\"/{id}\")] public string Get([FromPath] string id) => id;"),
        DiagnosticCase.Members("SLUICE025", "[HttpGet(\"/{id}\")] public string Get(string id, [FromPath([|\"key\"|])] string x) => id + x;", "[HttpGet(\"/{id}/{key}\")] public string Get(string id, [FromPath(\"key\")] string x) => id + x;"),
        DiagnosticCase.Members("SLUICE026", "[HttpGet(\"/a\")] public string A() => \"\"; [HttpGet([|\"a\"|])] public string B() => \"\";", "[HttpGet(\"/a\")] public string A() => \"\"; [HttpPost(\"a\")] public string B() => \"\";"),
        DiagnosticCase.Members("SLUICE027", "[HttpGet(\"/a/{id}\")] public string A(string id) => id; [HttpGet([|\"/a/{name}/b\"|])] public string B(string name) => name;", "[HttpGet(\"/a/{id}\")] public string A(string id) => id; [HttpGet(\"/a/{id}/b\")] public string B([FromPath(\"id\")] string name) => name;"),
        DiagnosticCase.Members("SLUICE027", "[HttpGet(\"/{a+}\")] public string A(string a) => a; [HttpGet([|\"/{a}\"|])] public string B(string a) => a;", "[HttpGet(\"/{a+}\")] public string A(string a) => a; [HttpGet(\"/x/{a}\")] public string B(string a) => a;"),
        DiagnosticCase.Members("SLUICE028", "[HttpGet(\"/a\")] public string Get() => \"\"; [HttpGet(\"/b\")] public string [|Get|](int x) => \"\";", "[HttpGet(\"/a\")] public string Get() => \"\"; [HttpGet(\"/b\", OperationId = \"GetOne\")] public string Get(int x) => \"\";"),
        DiagnosticCase.Members("SLUICE028", "[HttpGet(\"/a\")] public string A() => \"\"; [HttpGet(\"/b\", OperationId = [|\"a\"|])] public string B() => \"\";", "[HttpGet(\"/a\")] public string A() => \"\"; [HttpGet(\"/b\", OperationId = \"b\")] public string B() => \"\";"),
        DiagnosticCase.File("SLUICE028", "[LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public string Get() => \"\"; } [LambdaFunction] public sealed class G { [HttpGet(\"/b\")] public string [|Get|]() => \"\"; }", "[LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public string Get() => \"\"; } [LambdaFunction] public sealed class G { [HttpGet(\"/b\")] public string Get2() => \"\"; }"),
        DiagnosticCase.Members("SLUICE029", "[HttpGet(\"/\")] public string [|Größe|]() => \"\";", "[HttpGet(\"/\", OperationId = \"Size\")] public string Größe() => \"\";"),
        DiagnosticCase.Members("SLUICE029", "[HttpGet(\"/\", OperationId = [|\"get-one\"|])] public string Get() => \"\";", "[HttpGet(\"/\", OperationId = \"GetOne\")] public string Get() => \"\";"),
    ];

    private static DiagnosticCase Route(string id, string broken, string cured, string parameters = "") => DiagnosticCase.Members(
        id, $"[HttpGet([|\"{broken}\"|])] public string Get({parameters}) => \"\";", $"[HttpGet(\"{cured}\")] public string Get({parameters}) => \"\";");
}
