using System.Text.RegularExpressions;
using Sluice.Docs.Tests.Checks;

namespace Sluice.Docs.Tests;

/// <summary>The table in <c>docs/deploying.md</c> has, for each item of a deployment, how it is expressed, an example and a test.</summary>
public sealed partial class DeployingTests
{
    private static string[][] Rows { get; } = [.. TestNames.Rows(File.ReadAllText(Path.Combine(Places.Root, "docs", "deploying.md")))];

    [Fact]
    public void Each_item_says_how_it_is_expressed_and_where_an_example_is()
    {
        Rows.Length.ShouldBeGreaterThan(25);
        Rows.Where(cells => cells.Length != 4).Select(cells => cells[0]).ShouldBeEmpty();
        Rows.Select(cells => cells[0]).ShouldBeUnique();
        Rows.Where(cells => !Link().IsMatch(cells[2])).Select(cells => cells[0]).ShouldBeEmpty();
        Rows.SelectMany(cells => Link().Matches(cells[2])).Select(match => match.Groups[1].Value)
            .Where(page => !File.Exists(Path.Combine(Places.Root, "docs", page))).ShouldBeEmpty();
    }

    [Fact]
    public void Each_item_names_tests_that_exist()
    {
        Rows.Where(cells => TestNames.In(cells[3]).Length == 0).Select(cells => cells[0]).ShouldBeEmpty();
        Rows.SelectMany(cells => TestNames.In(cells[3])).Where(name => !TestNames.All.Contains(name)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\]\(([\w.-]+\.md)")]
    private static partial Regex Link();
}
