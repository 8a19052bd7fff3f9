using System.Globalization;
using System.Text;
using Sluice.Tool.Comparing.Sides;

namespace Sluice.Tool.Comparing.Reports;

/// <summary>The part of the text report that says what the answers mean for the pages.</summary>
internal static class BehaviourTable
{
    public static void Write(StringBuilder text, Report report)
    {
        IReadOnlyList<BehaviourResult> results = [.. report.Results];
        string[] heads = ["behaviour", "1", "2", "verdict"];
        IReadOnlyList<string[]> rows = [heads, .. results.Where(static one => one.Comparisons.Count > 0).Select(Row)];
        var widths = heads.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            text.AppendLine(string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }

        foreach (var group in results.GroupBy(static one => one.Verdict))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{group.Key}: {group.Count()}");
            foreach (var one in group)
            {
                text.AppendLine(TextReport.Clean($"  {one.Behaviour.Page}: {one.Behaviour.Mark}"));
                text.AppendLine(TextReport.Clean($"    {one.Behaviour.Name}: {one.Advice}"));
            }
        }
    }

    private static string[] Row(BehaviourResult one) =>
    [
        TextReport.Clean(one.Behaviour.Name),
        Statuses(one, static comparison => comparison.First),
        Statuses(one, static comparison => comparison.Second),
        one.Verdict,
    ];

    private static string Statuses(BehaviourResult one, Func<Comparison, Answer> side) =>
        string.Join(", ", one.Comparisons.Select(side).Select(Shown).Distinct());

    private static string Shown(Answer answer) => answer.Failure is not null ? "nothing"
        : answer.Status.ToString(CultureInfo.InvariantCulture) + (answer.IsCut ? " (cut off)" : "");
}
