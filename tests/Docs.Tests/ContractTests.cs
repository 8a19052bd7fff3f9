using Sluice.Docs.Tests.Checks;

namespace Sluice.Docs.Tests;

/// <summary>The table in <c>docs/operations.md</c> that compares the runtime with AWS's names a test for each item.</summary>
public sealed class ContractTests
{
    private static string Section { get; } = Read();

    [Fact]
    public void Each_item_of_the_contract_has_a_test_or_says_that_it_is_not_supported()
    {
        var rows = TestNames.Rows(Section).ToArray();

        rows.Length.ShouldBeGreaterThan(20);
        rows.Where(cells => cells.Length != 4).ShouldBeEmpty();
        rows.Where(cells => TestNames.In(cells[3]).Length == 0 && !cells[2].StartsWith("not ", StringComparison.Ordinal)).Select(cells => cells[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Each_test_that_the_contract_names_exists() =>
        TestNames.Rows(Section).SelectMany(cells => TestNames.In(cells[3])).Where(name => !TestNames.All.Contains(name)).ShouldBeEmpty();

    private static string Read()
    {
        var page = File.ReadAllText(Path.Combine(Places.Root, "docs", "operations.md"));
        var start = page.IndexOf("## The Lambda Runtime API", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }
}
