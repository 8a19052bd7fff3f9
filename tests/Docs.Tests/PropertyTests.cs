using System.Text.RegularExpressions;
using Sluice.Docs.Tests.Checks;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests;

/// <summary>The properties of MSBuild that the pages name.</summary>
public sealed partial class PropertyTests
{
    [Fact]
    public void Every_property_that_a_page_names_is_read() =>
        DocPage.All.SelectMany(page => MSBuildProperties.Unknown(page.Text).Select(name => $"{page.Path}: {name}")).ShouldBeEmpty();

    [Fact]
    public void Every_property_that_a_project_may_set_is_on_the_page_of_the_build()
    {
        var page = DocPage.Read("docs/build.md").Text;

        // What the targets give a value to unless the project has given one.
        var settings = Directory.GetFiles(Path.Combine(Places.Root, "src", "BuildTasks", "build"))
            .SelectMany(file => Default().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().ToList();

        settings.ShouldNotBeEmpty();
        settings.Where(name => !page.Contains($"| `{name}` |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"<(Sluice\w+) Condition=""'\$\(\1\)' == ''")]
    private static partial Regex Default();
}
