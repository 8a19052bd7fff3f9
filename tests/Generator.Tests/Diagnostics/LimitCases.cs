using System.Globalization;

namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>What AWS has only so much of.</summary>
internal static class LimitCases
{
    private const string Get = "[LambdaFunction] public sealed class [|F|] { [HttpGet(\"/\")] public string Get() => \"\"; }";

    // The root is a resource, too.
    public static IEnumerable<DiagnosticCase> All =>
    [
        new("SLUICE009", "[assembly: [|RestApi(\"Api\")|]]\n" + Function(300), "[assembly: RestApi(\"Api\")]\n" + Function(299)),
        DiagnosticCase.File("SLUICE074", Get, Get.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)) with { AssemblyName = new string('a', 128) },
    ];

    private static string Function(int segments) => "[LambdaFunction] public sealed class F { " + string.Concat(Enumerable.Range(0, (segments + 9) / 10)
        .Select(i => (Number: i, Length: Math.Min(10, segments - (i * 10))))
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"[HttpGet(\"/{string.Join("/", Enumerable.Range(0, p.Length).Select(k => "p" + p.Number))}\")] public void Get{p.Number}() {{ }} "))) + "}";
}
