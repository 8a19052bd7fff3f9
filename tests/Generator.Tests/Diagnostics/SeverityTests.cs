using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Who decides how much a mistake counts: the user.</summary>
public sealed class SeverityTests
{
    private const string Api = "[assembly: RestApi(\"Api\")]\n";

    // Found in the file (064, 024), and only in the whole API (019, 026).
    private const string Broken = Api + """
        [LambdaFunction]
        public sealed class F
        {
            [HttpGet("/"), Returns(204)] public string Get() => "";
            [HttpGet("/{id}")] public string One() => "";
        }
        """;

    private const string Whole = Api + """
        [LambdaFunction] public sealed class F { [HttpGet("/a")] public string Get() => ""; [HttpGet("/a")] public string Again() => ""; }
        [LambdaFunction] public sealed class G;
        """;

    [Theory]
    [InlineData(Broken, "SLUICE064")]
    [InlineData(Broken, "SLUICE024")]
    [InlineData(Whole, "SLUICE019")]
    [InlineData(Whole, "SLUICE026")]
    public void A_pragma_suppresses_it(string source, string id)
    {
        Ids(source).ShouldContain(id);
        Ids($"#pragma warning disable {id}\n{source}").ShouldBe(Ids(source).Where(i => i != id));
    }

    [Theory]
    [InlineData(Broken, "SLUICE064", "error", DiagnosticSeverity.Error)]
    [InlineData(Broken, "SLUICE024", "warning", DiagnosticSeverity.Warning)]
    [InlineData(Whole, "SLUICE019", "suggestion", DiagnosticSeverity.Info)]
    [InlineData(Whole, "SLUICE026", "warning", DiagnosticSeverity.Warning)]
    public void An_editorconfig_gives_it_another_severity(string source, string id, string given, DiagnosticSeverity severity)
    {
        Reported(source, "").Single(d => d.Id == id).Severity.ShouldNotBe(severity);
        Reported(source, $"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = {given}\n").Single(d => d.Id == id).Severity.ShouldBe(severity);
    }

    [Theory]
    [InlineData(Broken, "SLUICE064")]
    [InlineData(Broken, "SLUICE024")]
    [InlineData(Whole, "SLUICE019")]
    [InlineData(Whole, "SLUICE026")]
    public void An_editorconfig_turns_it_off(string source, string id) =>
        Reported(source, $"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = none\n").Select(d => d.Id).ShouldBe(Ids(source).Where(i => i != id));

    [Fact]
    public void An_attribute_suppresses_it_too() =>
        Ids(Broken.Replace("[HttpGet(\"/\")", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Sluice\", \"SLUICE064\"), HttpGet(\"/\")", StringComparison.Ordinal))
            .ShouldBe(["SLUICE024"]);

    [Fact]
    public void What_has_a_suppressed_error_is_still_not_generated()
    {
        var generated = Generated.From("#pragma warning disable SLUICE024\n" + Broken);

        generated.Diagnostics.Select(d => d.Id).ShouldBe(["SLUICE064"]);
        generated.Step<DeclaredOperation>(TrackingNames.Operations).Select(o => o.OperationId).ShouldBe(["Get"]);
    }

    private static string[] Ids(string source) => [.. Reported(source, "").Select(d => d.Id)];

    private static ImmutableArray<Diagnostic> Reported(string source, string editorConfig) =>
        Generated.From(EditorConfig.Apply(editorConfig, Compiler.Compile(source))).Diagnostics;
}
