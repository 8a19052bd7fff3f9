using System.Globalization;
using System.Text;
using Sluice.Tool.Comparing.Differences;
using Sluice.Tool.Comparing.Sides;
using Sluice.Tool.Output;

namespace Sluice.Tool.Comparing.Reports;

/// <summary>A report for a person.</summary>
internal static class TextReport
{
    private const int LongestValue = 400;

    /// <summary>How many equal characters are shown before the first one that differs.</summary>
    private const int LongestBefore = 40;

    public static string Write(Report report)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"1: {report.First}").AppendLine(CultureInfo.InvariantCulture, $"2: {report.Second}").AppendLine();
        foreach (var one in report.Comparisons)
        {
            Write(text, one, report.ShowsAnswers);
        }

        if (report.Behaviours.Count > 0)
        {
            text.AppendLine();
            BehaviourTable.Write(text, report);
        }

        var (all, different) = (report.Comparisons.Count, report.Different);
        return text
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"{all} requests: {all - different} same, {different} different")
            .ToString();
    }

    private static void Write(StringBuilder text, Comparison one, bool showsAnswers)
    {
        var name = one.Request.Behaviour is { } behaviour ? $"{Clean(behaviour.Name)}: {Clean(one.Request.Name)}" : Clean(one.Request.Name);
        text.AppendLine(one.Differences.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"same       {name} ({one.First.Status})")
            : $"different  {name}");
        foreach (var difference in one.Differences)
        {
            text.AppendLine($"  {Clean(difference.Place)}");
            var start = StartOf(difference);
            text.AppendLine($"    1: {Shown(difference.First, start)}");
            text.AppendLine($"    2: {Shown(difference.Second, start)}");
        }

        if (one.Differences.Count >= JsonComparer.MostDifferences)
        {
            text.AppendLine("  There may be more differences, which are not listed.");
        }

        if (one.Differences.Count > 0)
        {
            Explain(text, 1, one.First);
            Explain(text, 2, one.Second);
        }

        if (showsAnswers)
        {
            text.AppendLine($"  1 answers {Shown(one.First)}");
            text.AppendLine($"  2 answers {Shown(one.Second)}");
        }
    }

    private static void Explain(StringBuilder text, int side, Answer answer)
    {
        if (answer.Reason is { } reason)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {side} says: {Clean(reason)}");
        }
    }

    private static string Shown(Answer answer) => answer.Failure is { } failure ? $"nothing: {Clean(failure)}"
        : string.Create(CultureInfo.InvariantCulture, $"{answer.Status}: {Shown(AnswerComparer.Text(answer.Body))}{(answer.IsCut ? " (cut off)" : "")}");

    private static string Shown(string? value, int start = 0) => value is null ? "(nothing)"
        : value.Length <= LongestValue ? Clean(value)
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{(start > 0 ? "…" : "")}{Clean(value[start..Math.Min(value.Length, start + LongestValue)])}… ({value.Length} characters)");

    /// <summary>Where both values begin to be shown: a little before they differ, if the start of a long value does not show that.</summary>
    private static int StartOf(Difference difference)
    {
        var same = difference.First.AsSpan().CommonPrefixLength(difference.Second);
        return same < LongestValue / 2 ? 0 : same - LongestBefore;
    }

    /// <summary>Returns a text of a request or an answer as one line without control characters.</summary>
    public static string Clean(string text) => TerminalText.Clean(text.ReplaceLineEndings("\u21b5"), keepColors: false);
}
