using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.DeployFiles.Tests.Support;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests;

/// <summary>The documentation site: its contents, its pages and its search.</summary>
public sealed partial class SiteTests
{
    private const string Install = "dotnet tool restore, in the folder of the repository";

    [Fact]
    public void The_contents_name_every_page_once() =>
        Link().Matches(File.ReadAllText(Path.Combine(Places.Root, "docs", "toc.yml"))).Select(match => "docs/" + match.Groups[1].Value).Order(StringComparer.Ordinal)
            .ShouldBe(DocPage.All.Select(page => page.Path).Where(IsInContents).Order(StringComparer.Ordinal));

    /// <summary>docfx reports a link that leads nowhere, a page without a title and a reference that it cannot resolve as warnings.</summary>
    [Fact]
    public void The_site_is_built_without_a_warning_and_finds_pages_and_types()
    {
        Assert.SkipWhen(ExternalTool.RunIn(Places.Root, "dotnet", Install, "docfx", "--version").ExitCode != 0, "needs the tool docfx: " + Install);
        var folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        try
        {
            var (exitCode, output) = ExternalTool.RunIn(Places.Root, "dotnet", Install, "docfx", "docs/docfx.json", "--warningsAsErrors", "--output", folder);

            exitCode.ShouldBe(0, output);
            using var search = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "index.json")));
            var found = search.RootElement.EnumerateObject().Select(entry => entry.Name).ToHashSet();
            DocPage.All.Select(page => page.Path).Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && !path.StartsWith("docs/site/", StringComparison.Ordinal))
                .Select(path => Path.ChangeExtension(path, ".html")).Except(found).ShouldBeEmpty();
            new[] { typeof(RestApiAttribute), typeof(Testing.LocalApi), typeof(MappingTemplates.MappingTemplate) }
                .Select(type => $"api/{type.FullName}.html").Except(found).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The list of the diagnostics links to the page of each.
    private static bool IsInContents(string path) =>
        path.StartsWith("docs/", StringComparison.Ordinal) && !path.StartsWith("docs/site/", StringComparison.Ordinal) && !path.StartsWith("docs/diagnostics/SLUICE", StringComparison.Ordinal);

    [GeneratedRegex("href: ([^ ]+\\.md)")]
    private static partial Regex Link();
}
