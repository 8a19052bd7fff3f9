using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Validation;

/// <summary>The generator's side of the limits that <c>sluice check</c> checks, too.</summary>
public sealed class LimitTests
{
    public static TheoryData<string, string, bool> Values => LimitValues.All;

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_at_the_edge_is_judged_as_the_check_of_the_files_judges_it(string kind, string value, bool isTaken)
    {
        var complaints = Generated.From("[assembly: RestApi(\"A\")]\n" + Source(kind, value)).Complaints.Where(c => kind == "resources" || c.Severity == DiagnosticSeverity.Error).ToArray();

        (complaints.Length == 0).ShouldBe(isTaken, string.Join("\n", complaints.Select(c => c.ToString())));
    }

    private static string Source(string kind, string value) => kind switch
    {
        "timeout" => $"[HttpBackend(\"https://a.example\", Timeout = {value})] public interface IA {{ [HttpGet(\"/\")] string Get(); }}",
        "ttl" => $"[LambdaFunction] public sealed class G {{ [TokenAuthorizer(\"a\", Ttl = {value})] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }}\n" + Function("/", ""),
        "parameter" => Function("/", $"[FromQuery(\"{value}\")] string q"),
        "segment" => Function("/" + value, ""),
        "variable" => Function("/{" + value + "}", $"[FromPath(\"{value}\")] string v"),
        "status" => $"[LambdaFunction] public sealed class F {{ [HttpGet(\"/\"), Throws<Exception>({value})] public void Get() {{ }} }}",
        "resources" => "[LambdaFunction] public sealed class F { " + string.Concat(Enumerable.Range(0, int.Parse(value, CultureInfo.InvariantCulture) - 1).Select(i => $"[HttpGet(\"/r{i}\")] public void Get{i}() {{ }} ")) + "}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Function(string route, string parameter) => $"[LambdaFunction] public sealed class F {{ [HttpGet(\"{route}\")] public void Get({parameter}) {{ }} }}";
}
