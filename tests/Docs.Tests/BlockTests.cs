using Sluice.Docs.Tests.Checks;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests;

/// <summary>Every sample of the documentation compiles, parses or runs.</summary>
public sealed class BlockTests
{
    // Compiled by tests of the generator, beside stand-ins of Amazon's packages (Upstream/GuideTests).
    private const string UpstreamGuide = "docs/from-amazon-lambda-annotations.md";

    // Its code is the Showcase's, which compiles: IntegrationPageTests compares the two.
    private const string Integrations = "docs/integrations.md";

    // Compiled by Aspire.Tests, Cdk.Tests and Packages.Tests/FirstHour, which have the packages.
    // docs/lambda-test-tool.md needs a package of AWS that no build here has, and says so.
    private static readonly string[] Hosts =
        ["docs/aspire.md", "src/Aspire/README.md", "docs/cdk.md", "src/Cdk/README.md", "docs/first-hour.md", "docs/lambda-test-tool.md"];

    private const string Diagnostics = "docs/diagnostics/";

    public static TheoryData<string> Pages => [.. DocPage.All.Where(page => page.Blocks.Count > 0 && !page.Path.StartsWith(Diagnostics, StringComparison.Ordinal)).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_a_page_is_right(string page) =>
        DocPage.Read(page).Blocks.Where(block => (page is not (UpstreamGuide or Integrations) && !Hosts.Contains(page)) || block.Language != "csharp").SelectMany(BlockCheck.Problems).ShouldBeEmpty();

    [Fact]
    public void Every_block_of_the_diagnostics_pages_is_right() =>
        DocPage.All.Where(page => page.Path.StartsWith(Diagnostics, StringComparison.Ordinal)).SelectMany(page => page.Blocks)
            .Where(block => block.Language is not ("csharp" or "velocity")).SelectMany(BlockCheck.Problems).ShouldBeEmpty();

    [Fact]
    public void No_page_has_a_block_that_is_only_indented()
    {
        var previous = "";
        var found = new List<string>();
        foreach (var page in DocPage.All)
        {
            foreach (var (number, line) in page.Prose())
            {
                if (line.StartsWith("    ", StringComparison.Ordinal) && previous.Length == 0)
                {
                    found.Add($"{page.Path}:{number}");
                }

                previous = line;
            }
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public void Every_context_belongs_to_a_sample()
    {
        var used = DocPage.All.SelectMany(page => page.Blocks).Select(block => block.Lead).Where(lead => lead.StartsWith("<!-- sample in: ", StringComparison.Ordinal))
            .Select(lead => lead["<!-- sample in: ".Length..^" -->".Length])
            .Concat(DocPage.All.Select(page => page.Path.Replace('/', '.') + ".cs"));

        Directory.GetFiles(Path.Combine(Places.Root, "tests", "Docs.Tests", "Contexts")).Select(Path.GetFileName).Except(used).ShouldBeEmpty();
    }

    [Fact]
    public void The_documentation_is_found()
    {
        DocPage.All.Count.ShouldBeGreaterThan(120);
        DocPage.All.Sum(page => page.Blocks.Count).ShouldBeGreaterThan(250);
        DocPage.All.Select(page => page.Path).ShouldContain("src/Package/README.md");
    }
}
