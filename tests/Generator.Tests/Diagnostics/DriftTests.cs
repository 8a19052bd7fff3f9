using System.Reflection;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Reporting;
using Sluice.Generator.Tests.CodeFixes;

namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Ties a rule's descriptor, page, release row and cases together.</summary>
public sealed class DriftTests
{
    public static TheoryData<string> Ids => [.. Rules.Keys.Order(StringComparer.Ordinal)];

    internal static Dictionary<string, DiagnosticDescriptor> Rules { get; } = typeof(RuleAnalyzer).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
        .Select(f => (DiagnosticDescriptor)f.GetValue(null)!)
        .ToDictionary(r => r.Id);

    private static string Pages => Path.Combine(Places.Root, "docs", "diagnostics");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_that_says_what_and_how_to_cure_it(string id)
    {
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));

        page.ShouldStartWith($"# {id}: {Rules[id].Title}\n");
        page.ShouldContain("\n## Example\n");
        page.ShouldContain("\n## Cure\n");
        Rules[id].HelpLinkUri.ShouldEndWith($"/docs/diagnostics/{id}.md");
        File.ReadAllText(Path.Combine(Pages, "README.md")).ShouldContain($"| [{id}]({id}.md) | {Severity(id)} | {Rules[id].Title} | {Fixes(id)}|\n");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_release_row(string id) =>
        ReleaseRows.ShouldContain($"{id} | {Rules[id].Category} | {Severity(id)} | {Rules[id].Title}");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_case_with_its_cure(string id) => DiagnosticTests.All.ShouldContain(c => c.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_says_what_is_wrong_and_the_cure(string id)
    {
        var message = Rules[id].MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Rules[id].Title.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldNotEndWith(".");
        (message.EndsWith('.') || message.EndsWith('}')).ShouldBeTrue(message);
    }

    [Fact]
    public void There_is_no_page_and_no_row_of_a_rule_that_is_gone()
    {
        Directory.GetFiles(Pages, "SLUICE*.md").Select(Path.GetFileNameWithoutExtension).Where(id => string.CompareOrdinal(id, "SLUICE200") < 0).ShouldBeSubsetOf(Rules.Keys);
        ReleaseRows.Where(r => r.StartsWith("SLUICE", StringComparison.Ordinal)).Count().ShouldBe(Rules.Count);
    }

    private static string[] ReleaseRows =>
    [
        .. File.ReadAllLines(Path.Combine(Places.Root, "src", "Generator", "AnalyzerReleases.Unshipped.md")),
        .. File.ReadAllLines(Path.Combine(Places.Root, "src", "Generator", "AnalyzerReleases.Shipped.md")),
    ];

    private static string Fixes(string id) => string.Join("; ", Fixing.Of(id).Select(f => f.Title)) is { Length: > 0 } titles ? titles + " " : "";

    private static string Severity(string id) => Rules[id].DefaultSeverity.ToString();
}
