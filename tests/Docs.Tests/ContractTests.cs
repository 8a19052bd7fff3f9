using System.Text.RegularExpressions;

namespace Sluice.Docs.Tests;

/// <summary>The table in <c>docs/operations.md</c> that compares the runtime with AWS's names a test for each item.</summary>
public sealed partial class ContractTests
{
    private static string Section { get; } = Read();

    [Fact]
    public void Each_item_of_the_contract_has_a_test_or_says_that_it_is_not_supported()
    {
        var rows = Rows().ToArray();

        rows.Length.ShouldBeGreaterThan(20);
        rows.Where(cells => cells.Length != 4).ShouldBeEmpty();
        rows.Where(cells => Names(cells[3]).Length == 0 && !cells[2].StartsWith("not ", StringComparison.Ordinal)).Select(cells => cells[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Each_test_that_the_contract_names_exists()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Places.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);

        Rows().SelectMany(cells => Names(cells[3])).Where(name => !tests.Contains(name)).ShouldBeEmpty();
    }

    private static string Read()
    {
        var page = File.ReadAllText(Path.Combine(Places.Root, "docs", "operations.md"));
        var start = page.IndexOf("## The Lambda Runtime API", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }

    private static IEnumerable<string[]> Rows() =>
        Section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim().Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray());

    private static string[] Names(string cell) => [.. TestName().Matches(cell).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"`([A-Z]\w+_\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\](?:\s*\[[^\n]*\])*\s+public (?:async )?(?:Task|void|ValueTask) (\w+)\(")]
    private static partial Regex TestMethod();
}
