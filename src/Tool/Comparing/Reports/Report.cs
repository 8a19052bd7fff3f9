namespace Sluice.Tool.Comparing.Reports;

/// <summary>What a report shows: the names of both sides, and each request in the order in which they were sent.</summary>
internal sealed record Report(string First, string Second, IReadOnlyList<Comparison> Comparisons)
{
    public int Different => Comparisons.Count(static one => one.Differences.Count > 0);
}
