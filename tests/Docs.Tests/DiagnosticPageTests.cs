using Sluice.Docs.Tests.Checks;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests;

/// <summary>The code of the diagnostics' pages: an example has the mistake, a cure has it no more.</summary>
public sealed class DiagnosticPageTests
{
    // Pages that show too little of a project to compile it: here only their syntax is checked.
    private static readonly HashSet<string> Shortened =
    [
        "SLUICE009", "SLUICE051", "SLUICE053",
        "SLUICE059", "SLUICE061", "SLUICE062", "SLUICE063", "SLUICE070", "SLUICE072", "SLUICE073",
        "SLUICE081", "SLUICE104",
        "SLUICE108", "SLUICE109", "SLUICE149", "SLUICE113", "SLUICE114", "SLUICE115", "SLUICE120", "SLUICE121", "SLUICE122", "SLUICE123", "SLUICE211",
    ];

    public static TheoryData<string> Pages => [.. DocPage.All.Where(page => Path.GetFileName(page.Path).StartsWith("SLUICE", StringComparison.Ordinal) && page.Blocks.Any(block => block.Language == "csharp")).Select(page => page.Path)];

    /// <summary>The checks find a page that is not true.</summary>
    [Theory]
    [InlineData("Example", "[LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public string Get() => \"\"; }")]
    [InlineData("Cure", "public sealed class F { [HttpGet(\"/a\")] public string Get() => \"\"; }")]
    [InlineData("Cure", "[LambdaFunction] public sealed class F { [HttpGet(\"/a\")] public string Get() => ; }")]
    public void A_page_that_shows_something_else_is_found(string section, string text) =>
        DiagnosticPage.IsTrue("SLUICE010", [new("docs/diagnostics/SLUICE010.md", 5, "csharp", text, "", section)]).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_example_has_the_mistake_and_a_cure_has_not(string path)
    {
        var id = Path.GetFileNameWithoutExtension(path);
        var blocks = DocPage.Read(path).Blocks.Where(block => block.Language == "csharp").ToList();

        (Shortened.Contains(id) ? DiagnosticPage.IsReadable(blocks) : DiagnosticPage.IsTrue(id, blocks)).ShouldBeTrue(path);
    }
}
