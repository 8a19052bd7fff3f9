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
        Get("SLUICE030", "[FromCookie] string a, [FromQuery(\"Cookie\")] string [|b|]", "[FromCookie] string a, [FromHeader(\"Cookie\")] string b, [FromCookie(\"Cookie\")] string c, [FromQuery(\"a\")] string d"),
        Get("SLUICE030", "[FromQuery(\"Cookie\")] string a, [FromCookie] string [|b|]", "[FromQuery(\"cookie\")] string a, [FromCookie] string b, [FromCookie(\"b\")] string c"),
        Get("SLUICE032", "[FromCookie([|\"a;b\"|])] string a", "[FromCookie(\"a'b\")] string a"),
        Get("SLUICE032", "[FromCookie([|\"\"|])] string a", "[FromCookie(\"__Host-a\")] string a"),
        Get("SLUICE032", "[FromCookie] string [|größe|]", "[FromCookie(\"size\")] string größe"),
        Get("SLUICE032", "[FromQuery([|\"\"|])] string a", "[FromQuery(\"a\")] string a"),
        Get("SLUICE032", "[FromQuery([|\"filter[name]\"|])] string a", "[FromQuery(\"filter.name\")] string a"),
        Get("SLUICE032", "[FromQuery] string [|größe|]", "[FromQuery(\"size\")] string größe"),
        Get("SLUICE032", "[FromStageVariable([|\"my-variable\"|])] string a", "[FromStageVariable(\"my_variable\")] string? a"),
        Get("SLUICE032", "[FromContext([|\"identity sourceIp\"|])] string a", "[FromContext(\"identity.sourceIp\")] string a"),
        Get("SLUICE032", "[FromAuthorizer([|\"a'b\"|])] string a", "[FromAuthorizer(\"claims.cognito:groups\")] string? a"),
        .. new[] { "identity.sourceIP", "sourceIp", "status", "error.message", "authorizer", "authorizer.", "identity", "integration.status", "requestOverride.header.a" }
            .Select(name => Get("SLUICE045", $"[FromContext([|\"{name}\"|])] string a", "[FromContext(\"identity.sourceIp\")] string a, [FromContext(\"authorizer.any\")] string? b, [FromContext(\"requestTimeEpoch\")] string c")),
        DiagnosticCase.File("SLUICE045", Backend("[|\"$context.requestid\"|]"), Backend("\"$context.requestId\"")),
        DiagnosticCase.Members("SLUICE046", "/// <param name=\"[|A|]\">It.</param>\n    [HttpGet(\"/\")] public string Get(string a) => a;", "/// <param name=\"a\">It.</param>\n    [HttpGet(\"/\")] public string Get(string a) => a;"),
        DiagnosticCase.Members("SLUICE046", "/// <summary>Gets.</summary>\n    /// <param name=\"a\">It.</param>\n    /// <param name='[|b|]'>Gone.</param>\n    [HttpGet(\"/\")] public string Get(string a) => a;", "/// <summary>Gets.</summary>\n    // <param name=\"b\">Gone.</param>\n    //// <param name=\"c\">Gone.</param>\n    [HttpGet(\"/\")] public string Get(string a) => a;"),
        DiagnosticCase.File("SLUICE038", Inside("[HttpGet(\"/{a}\")] public string Get([FromPath, [|Microsoft.AspNetCore.Mvc.FromRoute|]] string a) => a;"), Inside("[HttpGet(\"/{a}\")] public string Get([Microsoft.AspNetCore.Mvc.FromRoute] string a) => a;")),
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
        Post("SLUICE032", "[FromForm([|\"\"|])] string a", "[FromForm(\"a b[]\")] string a"),
        Post("SLUICE032", "[FromBody([|\"\"|])] string a", "[FromBody(\"a b\")] string a"),
        Post("SLUICE033", "[FromForm] string a, R [|b|]", "[FromForm] string a, [FromForm] R b"),
        Post("SLUICE033", "[FromBody(\"a\")] string a, [FromForm] string [|b|]", "[FromBody(\"a\")] string a, [FromBody(\"b\")] string b"),
        Post("SLUICE033", "[FromBody(Raw = true)] string a, System.IO.Stream [|b|]", "System.IO.Stream b"),
        Get("SLUICE034", "[FromForm] string [|a|]", "[FromQuery] string a"),
        Get("SLUICE034", "[FromBody(\"a\")] string [|a|]", "[FromQuery] string a"),
        Get("SLUICE034", "System.IO.Stream [|a|]", "[FromQuery] string a"),
        Post("SLUICE037", "[FromForm] [|object|] a", "[FromForm] string a"),
        Get("SLUICE038", "[AsParameters, [|FromServices|]] R a", "[AsParameters] R a"),
        Get("SLUICE042", "[AsParameters] [|IDisposable|] a", "[AsParameters] R a"),
        Get("SLUICE042", "[AsParameters] [|List<int>|] a", "[AsParameters] R a"),
        DiagnosticCase.File("SLUICE042", "public record A([AsParameters] [|A|] Next);" + Group, "public record A(string? Next);" + Group),
        DiagnosticCase.File("SLUICE042", "public class A { public A(int x) { } public A(int x, int y) { } }" + Group.Replace("A a", "[|A|] a", StringComparison.Ordinal), "public class A { public A(int x) { } }" + Group),
        DiagnosticCase.File("SLUICE042", "public abstract class A;" + Group.Replace("A a", "[|A|] a", StringComparison.Ordinal), "public class A;" + Group),
        DiagnosticCase.File("SLUICE037", "public record A([FromHeader] [|object|] X);" + Group, "public record A([FromHeader] string X);" + Group),
        Post("SLUICE043", "[FromBody(Raw = true)] [|int|] a", "[FromBody(Raw = true)] byte[] a"),
        Post("SLUICE044", "[FromBody(Raw = true, ContentType = [|\"csv\"|])] string a", "[FromBody(Raw = true, ContentType = \"text/csv\")] string a"),
        Post("SLUICE044", "[FromBody(Raw = true, ContentType = [|\"text/csv; charset=utf-8\"|])] string a", "[FromBody(Raw = true, ContentType = \"text/csv\")] string a"),
        Post("SLUICE280", "[[|FromBody|]] FormFile a", "[FromForm] FormFile a"),
        Post("SLUICE280", "[[|FromQuery(\"f\")|]] FormFile[] a", "[FromForm(\"f\")] FormFile[] a"),
        Post("SLUICE251", "[FromBody(ContentType = [|\"text/csv\"|])] R a", "[FromBody(ContentType = \"application/vnd.own+json\")] R a"),
        Post("SLUICE251", "[FromBody(\"a\", ContentTypes = [|new[] { \"application/json\", \"text/json\" }|])] string a", "[FromBody(\"a\", ContentTypes = new[] { \"application/json\", \"application/merge-patch+json\" })] string a"),
        Post("SLUICE044", "[FromBody(ContentTypes = [|new[] { \"application/json\", \"application/Merge-patch+json\" }|])] R a", "[FromBody(ContentTypes = new[] { \"application/json\", \"application/merge-patch+json\" })] R a"),
        .. new[] { "[FromQuery] ", "[FromHeader] ", "[FromForm] ", "[FromBody] ", "[FromBody(\"a\")] ", "[FromContext(\"stage\")] ", "[AsParameters] ", "" }
            .Select(source => Post("SLUICE250", source + "[|Optional<string>|] a", "[FromQuery] string? a")),
        DiagnosticCase.Members("SLUICE250", "[HttpPost(\"/{a}\")] public string Op([|Optional<int>|] a) => \"\";", "[HttpPost(\"/{a}\")] public string Op(int a) => \"\";"),
        .. new[] { "Optional<int>[]", "List<Optional<int>>", "Dictionary<string, Optional<int>>", "Optional<int>?", "Optional<Optional<int>>", "Optional<List<Optional<int>>>" }
            .Select(type => DiagnosticCase.Members("SLUICE250", $"[HttpPost(\"/\")] public string Op(D a) => \"\"; public sealed record D([|{type}|] X);", "[HttpPost(\"/\")] public string Op(D a) => \"\"; public sealed record D(Optional<int?> X);")),
        DiagnosticCase.Members("SLUICE250", "[HttpGet(\"/\")] public [|Optional<int>|] Op() => 1;", "[HttpGet(\"/\")] public int? Op() => 1;"),
        DiagnosticCase.Members("SLUICE250", "[HttpGet(\"/\")] public [|Task<Ok<Optional<int>>>|] Op() => throw new NotSupportedException();", "[HttpGet(\"/\")] public Task<Ok<int>> Op() => throw new NotSupportedException();"),
        DiagnosticCase.Members("SLUICE250", "[HttpPost(\"/\")] public string Op([FromForm] D a) => \"\"; public sealed record D([|Optional<int>|] X);", "[HttpPost(\"/\")] public string Op([FromForm] D a) => \"\"; public sealed record D(int? X);"),
        DiagnosticCase.File("SLUICE051", "public class Outer { private interface I; [LambdaFunction] public sealed class F { [HttpGet(\"/\")] internal string Get([FromServices] [|I|] a) => \"\"; } }" + Startup, "public class Outer { internal interface I; [LambdaFunction] public sealed class F { [HttpGet(\"/\")] internal string Get([FromServices] I a) => \"\"; } }" + Startup) ,
        Get("SLUICE047", "[FromAuthorizer([|\"role\"|])] string a", "[FromAuthorizer(\"role\")] string? a"),
        Get("SLUICE047", "[[|FromAuthorizer|]] int a", "[FromAuthorizer] int a = 1"),
        DiagnosticCase.File("SLUICE047", "[LambdaFunction, Authorize(\"AWS_IAM\")] public sealed class F { " + Guarded("Not", "[|\"role\"|]", ", AllowAnonymous") + " }", "[LambdaFunction, Authorize(\"AWS_IAM\")] public sealed class F { " + Guarded("Not", "\"role\"", "") + " }"),
        DiagnosticCase.Members("SLUICE047", Guarded("Not", "[|\"role\"|]", ""), Guarded("", "\"role\"", "")),
        DiagnosticCase.File("SLUICE047", "public record A([FromAuthorizer([|\"role\"|])] string X);" + Twice, "public record A([FromAuthorizer(\"role\")] string? X);" + Twice),
        DiagnosticCase.File("SLUICE047", "[LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get([FromAuthorizer([|\"role\"|])] string a) => a; }", "[HttpBackend(\"https://a.example\")] public interface I { [HttpGet(\"/\"), Forward(\"GET\", \"/\")] string Get([FromAuthorizer(\"role\"), To.Header(\"x-role\")] string a); }"),
        Get("SLUICE048", "[FromStageVariable([|\"color\"|])] string a", "[FromStageVariable(\"color\")] string? a"),
        Get("SLUICE048", "[[|FromStageVariable|]] int a", "[FromStageVariable] int a = 1"),
        DiagnosticCase.File("SLUICE048", "[assembly: StageVariable(\"Color\", \"red\")]" + Inside("[HttpGet(\"/\")] public string Get([FromStageVariable([|\"color\"|])] string a) => a;"), "[assembly: StageVariable(\"color\", \"red\")]" + Inside("[HttpGet(\"/\")] public string Get([FromStageVariable(\"color\")] string a) => a;")),
    ];

    private const string Twice = " [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get([AsParameters] A a) => \"\"; [HttpGet(\"/b\")] public string GetB([AsParameters] A a) => \"\"; }";

    private static string Guarded(string not, string name, string more) =>
        $"[HttpGet(\"/\"){(not.Length > 0 ? "" : ", Authorize(\"AWS_IAM\")")}{more}] public string Get([FromAuthorizer({name})] string a) => a;";

    private const string Group = " [LambdaFunction] public sealed class F { [HttpGet(\"/\")] public string Get([AsParameters] A a) => \"\"; }";

    private const string Startup = " [LambdaStartup] public static class S { public static void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { } }";

    private static DiagnosticCase Get(string id, string broken, string cured) => Operation(id, "HttpGet", broken, cured);

    private static DiagnosticCase Post(string id, string broken, string cured) => Operation(id, "HttpPost", broken, cured);

    private static DiagnosticCase Operation(string id, string attribute, string broken, string cured) => DiagnosticCase.Members(
        id,
        $"[{attribute}(\"/\")] public string Op({broken}) => \"\"; public sealed record R(string A);",
        $"[{attribute}(\"/\")] public string Op({cured}) => \"\"; public sealed record R(string A);");

    private static string Backend(string value) =>
        $"[HttpBackend(\"https://example.com\")] public interface IBackend {{ [HttpGet(\"/\"), SendHeader(\"x-id\", {value})] void Get(); }}";

    private static string Inside(string member) =>
        "namespace Shop { [LambdaFunction] public sealed class F { " + member + " } }\nnamespace Microsoft.AspNetCore.Mvc { public sealed class FromRouteAttribute : Attribute; }";
}
