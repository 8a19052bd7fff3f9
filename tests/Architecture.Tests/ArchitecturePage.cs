namespace Sluice.Architecture.Tests;

/// <summary>The tables of <c>docs/architecture.md</c> that say which folder may use which.</summary>
internal static class ArchitecturePage
{
    private const string Heading = "### `src/";

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Places.Root, "docs", "architecture.md"));

    /// <summary>The projects that have a table, in the order of the page.</summary>
    public static IEnumerable<string> Projects => Lines.Where(line => line.StartsWith(Heading, StringComparison.Ordinal)).Select(NameIn);

    /// <summary>Of each folder of a project: the folders that it may use.</summary>
    public static Dictionary<string, string[]> FoldersOf(string project) =>
        Lines.SkipWhile(line => !line.StartsWith(Heading, StringComparison.Ordinal) || NameIn(line) != project)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|'))
            .ToDictionary(cells => NamesIn(cells[0]).Single(), cells => NamesIn(cells[^1]));

    private static string NameIn(string heading) => heading[Heading.Length..].TrimEnd('`');

    /// <summary>The names in backticks; a folder may be written with its slash.</summary>
    private static string[] NamesIn(string cell) =>
        [.. cell.Split('`').Where((_, index) => index % 2 == 1).Select(name => name.TrimEnd('/'))];
}
