using System.Globalization;

namespace Sluice.LocalGateway.Tests.Recorded;

public sealed class DocumentationTests
{
    [Fact]
    public void The_table_of_replayed_cases_is_true()
    {
        var cases = RecordedCase.ReadAll(Places.SharedFile("data/gateway-recorded.jsonl"));
        var actual = cases.GroupBy(recorded => recorded.Kind).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var skipped = group.Count(recorded => Skips.ReasonFor(recorded) is not null);
            return string.Create(CultureInfo.InvariantCulture, $"| {group.Key} | {group.Count() - skipped} | {skipped} |");
        });
        var documented = File.ReadLines(Path.Combine(Places.Root, "docs", "local-gateway.md"))
            .SkipWhile(line => !line.StartsWith("| kind |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => $"{string.Join('|', line.Split('|').Take(4))}|");
        documented.ShouldBe(actual);
    }
}
