using System.Text.RegularExpressions;

namespace Sluice.Docs.Tests.Checks;

/// <summary>The names of the repository's tests, which tables of the documentation refer to.</summary>
internal static partial class TestNames
{
    private static readonly string Generated = $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}";

    public static IReadOnlySet<string> All { get; } = Directory.EnumerateFiles(Path.Combine(Places.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains(Generated, StringComparison.Ordinal))
        .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The names in a cell of a table.</summary>
    public static string[] In(string cell) => [.. TestName().Matches(cell).Select(m => m.Groups[1].Value)];

    /// <summary>The rows of a table, without its head, each as its cells.</summary>
    public static IEnumerable<string[]> Rows(string text) =>
        text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim()[1..^1].Split(" | ").Select(cell => cell.Trim()).ToArray());

    [GeneratedRegex(@"`([A-Z]\w+_\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\](?:\s*\[[^\n]*\])*\s+public (?:async )?(?:Task|void|ValueTask) (\w+)\(")]
    private static partial Regex TestMethod();
}
