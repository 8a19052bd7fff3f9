namespace Sluice.Generator.Tests.Diagnostics;

internal static class ParameterCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        Get("SLUICE030", "[FromQuery(\"x\")] string a, [FromHeader(\"x\")] string [|b|]", "[FromQuery(\"x\")] string a, [FromHeader(\"y\")] string b"),
        Get("SLUICE030", "[FromQuery(\"x\")] string a, [FromQuery(\"x\")] string [|b|]", "[FromQuery(\"x\")] string a, [FromQuery(\"y\")] string b"),
        .. new[] { "Connection", "Content-Length", "content-md5", "Expect", "Max-Forwards", "Proxy-Authenticate", "Server", "TE", "Transfer-Encoding", "Trailer", "Upgrade", "WWW-Authenticate" }
            .Select(name => Get("SLUICE031", $"[FromHeader([|\"{name}\"|])] string a", $"[FromHeader(\"x-{name}\")] string a")),
        Get("SLUICE032", "[FromHeader([|\"x y\"|])] string a", "[FromHeader(\"x-y\")] string a"),
        Get("SLUICE032", "[FromQuery([|\"\"|])] string a", "[FromQuery(\"a\")] string a"),
        Get("SLUICE032", "[FromQuery([|\"filter[name]\"|])] string a", "[FromQuery(\"filter.name\")] string a"),
        Get("SLUICE032", "[FromQuery] string [|größe|]", "[FromQuery(\"size\")] string größe"),
        Get("SLUICE032", "[FromStageVariable([|\"my-variable\"|])] string a", "[FromStageVariable(\"my_variable\")] string a"),
        Get("SLUICE032", "[FromContext([|\"identity sourceIp\"|])] string a", "[FromContext(\"identity.sourceIp\")] string a"),
        Get("SLUICE032", "[FromAuthorizer([|\"a'b\"|])] string a", "[FromAuthorizer(\"claims.cognito:groups\")] string a"),
        Post("SLUICE033", "[FromBody] string a, [FromBody] string [|b|]", "[FromBody] string a, [FromQuery] string b"),
        Post("SLUICE033", "R a, R [|b|]", "R a"),
        Get("SLUICE034", "[FromBody] string [|a|]", "[FromQuery] string a"),
        Get("SLUICE034", "R [|a|]", "string a"),
        Get("SLUICE035", "ref int [|a|]", "int a"),
        Get("SLUICE035", "in int [|a|]", "int a"),
        Get("SLUICE035", "ref readonly int [|a|]", "int a"),
        DiagnosticCase.Members("SLUICE035", "[HttpGet(\"/\")] public void Get(out int [|a|]) => a = 1;", "[HttpGet(\"/\")] public void Get(int a) { }"),
        Get("SLUICE036", "params string[] [|a|]", "string a"),
        Get("SLUICE037", "[FromQuery] [|R|] a", "[FromQuery] string a"),
        Get("SLUICE037", "[FromHeader] [|string[][]|] a", "[FromHeader] string[]? a"),
        Get("SLUICE037", "[FromQuery] [|Dictionary<string, int>|] a", "[FromQuery] List<int> a"),
        Get("SLUICE037", "[FromQuery] [|byte[]|] a", "[FromQuery] int[] a"),
        Get("SLUICE037", "[FromQuery] [|IParsable<int>|] a", "[FromQuery] Int128 a"),
        Get("SLUICE037", "[FromQuery] [|object|] a", "[FromQuery] string a"),
        Get("SLUICE037", "[FromQuery] [|System.Text.Json.JsonElement|] a", "[FromQuery] string a"),
        DiagnosticCase.Members("SLUICE037", "[HttpGet(\"/{a}\")] public string Get([|List<R>|] a) => \"\"; public sealed record R;", "[HttpGet(\"/{a}\")] public string Get(List<int> a) => \"\";"),
        Get("SLUICE038", "[FromQuery, [|FromHeader|]] string a", "[FromHeader] string a"),
        Post("SLUICE039", "MethodRequest a, string [|b|]", "MethodRequest a, CancellationToken b"),
        Post("SLUICE039", "R a, MethodRequest [|b|]", "MethodRequest b"),
        Post("SLUICE039", "MethodRequest a, MethodRequest [|b|]", "MethodRequest a"),
        Post("SLUICE040", "[[|FromBody|]] MethodRequest a", "MethodRequest a"),
        Get("SLUICE040", "[[|FromQuery|]] CancellationToken a", "CancellationToken a"),
        Post("SLUICE041", "string[] [|a|]", "[FromBody] string[] a"),
        Post("SLUICE041", "IReadOnlyList<int> [|a|]", "[FromQuery] IReadOnlyList<int> a"),
        Post("SLUICE090", "[[|FromForm|]] string a", "[FromQuery] string a"),
        Get("SLUICE090", "[[|FromServices|]] R a", "[FromQuery] string a"),
        Get("SLUICE090", "[[|AsParameters|]] R a", "[FromQuery] string a"),
    ];

    private static DiagnosticCase Get(string id, string broken, string cured) => Operation(id, "HttpGet", broken, cured);

    private static DiagnosticCase Post(string id, string broken, string cured) => Operation(id, "HttpPost", broken, cured);

    private static DiagnosticCase Operation(string id, string attribute, string broken, string cured) => DiagnosticCase.Members(
        id,
        $"[{attribute}(\"/\")] public string Op({broken}) => \"\"; public sealed record R(string A);",
        $"[{attribute}(\"/\")] public string Op({cured}) => \"\"; public sealed record R(string A);");
}
