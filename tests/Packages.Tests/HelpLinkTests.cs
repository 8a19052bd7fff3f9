using System.Text.RegularExpressions;

namespace Sluice.Packages.Tests;

/// <summary>One address for the repository, and pages that are there without it.</summary>
public sealed partial class HelpLinkTests(PackageFeed feed)
{
    [Fact]
    public void The_repositorys_address_stands_in_one_file()
    {
        // Built from parts, so that this file does not count.
        var address = "github.com/" + "sluice-net";
        Directory.EnumerateFiles(Places.Root, "*", SearchOption.AllDirectories)
            .Where(static path => OfSources().IsMatch(Path.GetRelativePath(Places.Root, path).Replace('\\', '/')))
            .Where(path => File.ReadAllText(path).Contains(address, StringComparison.Ordinal))
            .Select(static path => Path.GetRelativePath(Places.Root, path))
            .ShouldBe(["Directory.Build.props"]);
    }

    [Fact]
    public void The_pages_about_diagnostics_are_in_the_package()
    {
        using var package = new Package(feed.PathOf("Sluice"));

        var pages = Directory.EnumerateFiles(Path.Combine(Places.Root, "docs", "diagnostics"), "*.md").Select(static path => "docs/diagnostics/" + Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        package.Files.Where(static file => file.StartsWith("docs/", StringComparison.Ordinal)).ShouldBe(pages);
        package.Text("docs/diagnostics/SLUICE001.md").ShouldStartWith("# SLUICE001");
    }

    // What is written by hand, outside of the folders of builds and of Git.
    [GeneratedRegex(@"^(?!.*(^|/)(bin|obj|artifacts|\.git|node_modules|TestResults)/)((src|docs|samples|tests|bench)/.*|[^/]*)\.(cs|md|props|targets|csproj|json)$")]
    private static partial Regex OfSources();
}
