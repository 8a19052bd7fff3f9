using System.Globalization;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Rules that depend on properties of the project.</summary>
public sealed class ProjectSettingTests
{
    [Theory]
    [InlineData(null, 301, 1)]
    [InlineData("500", 301, 0)]
    [InlineData(" 500 ", 500, 0)]
    [InlineData("500", 501, 1)]
    [InlineData("100", 101, 1)]
    [InlineData("many", 300, 0)]
    public void The_quota_of_resources_is_the_one_of_the_account(string? quota, int resources, int warnings)
    {
        var routes = Enumerable.Range(1, resources - 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"[HttpGet(\"/p{i}\"), Mock(\"1\")] int Get{i}();"));
        var source = "[assembly: RestApi(\"Api\")]\npublic interface IA { " + string.Concat(routes) + " }";

        var found = Run(source, ("SluiceResourceQuota", quota ?? ""));

        found.Count(d => d.StartsWith("SLUICE009", StringComparison.Ordinal)).ShouldBe(warnings, string.Join("\n", found));
        found.All(d => d.Contains($" may have {quota?.Trim() ?? "300"} ", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("true", 0)]
    public void A_reference_may_be_one_to_a_resource_of_an_overlay(string hasOverlay, int errors) => Run(
        """
        [assembly: RestApi("Api"), EnvironmentVariable("TABLE", "${Table}")]
        [LambdaFunction] public sealed class F { [HttpGet("/")] public string Get() => ""; }
        """,
        ("_SluiceHasOverlay", hasOverlay)).Count(d => d.StartsWith("SLUICE146", StringComparison.Ordinal)).ShouldBe(errors);

    private static List<string> Run(string source, (string Name, string Value) property) =>
        [.. Generated.From(Compiler.Compile(source), properties: new ProjectProperties(property)).Diagnostics
            .Select(d => d.Id + ": " + d.GetMessage(CultureInfo.InvariantCulture))];
}
