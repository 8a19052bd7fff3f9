using System.Globalization;
using System.Text;
using Sluice.Tool.Output;

namespace Sluice.Tool.Comparing.Reports;

/// <summary>A report for a person.</summary>
internal static class TextReport
{
    private const int LongestValue = 400;

    public static string Write(Report report)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"1: {report.First}").AppendLine(CultureInfo.InvariantCulture, $"2: {report.Second}").AppendLine();
        foreach (var one in report.Comparisons)
        {
            text.AppendLine(one.Differences.Count == 0
                ? string.Create(CultureInfo.InvariantCulture, $"same       {Clean(one.Request.Name)} ({one.Status})")
                : $"different  {Clean(one.Request.Name)}");
            foreach (var difference in one.Differences)
            {
                text.AppendLine($"  {Clean(difference.Place)}");
                text.AppendLine($"    1: {Shown(difference.First)}");
                text.AppendLine($"    2: {Shown(difference.Second)}");
            }
        }

        var (all, different) = (report.Comparisons.Count, report.Different);
        return text
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"{all} requests: {all - different} same, {different} different")
            .ToString();
    }

    private static string Shown(string? value) => value is null ? "(nothing)"
        : value.Length <= LongestValue ? Clean(value)
        : string.Create(CultureInfo.InvariantCulture, $"{Clean(value[..LongestValue])}… ({value.Length} characters)");

    private static string Clean(string text) => TerminalText.Clean(text.ReplaceLineEndings("\u21b5"), keepColors: false);
}
