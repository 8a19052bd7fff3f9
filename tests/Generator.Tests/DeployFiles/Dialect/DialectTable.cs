using System.Text.RegularExpressions;

namespace Sluice.Generator.Tests.DeployFiles.Dialect;

/// <summary>The table of docs/dialect.md: construct, and the evidence for it.</summary>
internal static partial class DialectTable
{
    public static IReadOnlyDictionary<string, string> Rows { get; } = Read();

    private static Dictionary<string, string> Read() => File.ReadLines(Path.Combine(Places.Root, "docs", "dialect.md"))
        .Select(line => Row().Match(line))
        .Where(match => match.Success)
        .ToDictionary(match => match.Groups["construct"].Value, match => match.Groups["evidence"].Value);

    [GeneratedRegex("^\\| `(?<construct>[^`]+)` \\|[^|]*\\| (?<evidence>[^|]+) \\|$")]
    private static partial Regex Row();
}
