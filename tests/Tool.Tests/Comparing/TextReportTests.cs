using System.Text;
using Sluice.LocalGateway.Http;
using Sluice.Tool.Comparing;
using Sluice.Tool.Comparing.Differences;
using Sluice.Tool.Comparing.Reports;
using Sluice.Tool.Comparing.Requests;
using Sluice.Tool.Comparing.Sides;

namespace Sluice.Tool.Tests.Comparing;

public sealed class TextReportTests
{
    private static readonly Behaviour Tested = new("tested", "docs/a.md", "it is so (*unsure*)", null, "Look at the log.");

    [Fact]
    public void Long_values_are_shown_from_a_little_before_they_differ()
    {
        var same = new string('a', 1000);

        var report = Write([], Compare(null, same + "first", same + "second"));

        report.ShouldContain($"    1: …{new string('a', 40)}first… (1005 characters)\n");
        report.ShouldContain($"    2: …{new string('a', 40)}second… (1006 characters)\n");
    }

    [Fact]
    public void Control_characters_of_a_stage_do_not_reach_the_terminal() =>
        Write([], Compare(null, "\u001b]0;title\u0007\r\n", "x")).ShouldContain("    1: ·]0;title·↵\n");

    [Fact]
    public void Every_report_says_why_the_local_gateway_itself_answered_something_else()
    {
        var comparison = Compare(null, "1", "2");
        comparison = comparison with { Second = comparison.Second with { Reason = "The function cannot start.\nBuild it." } };
        var report = new Report("one", "two", [comparison], [], false);

        TextReport.Write(report).ReplaceLineEndings("\n").ShouldContain("    2: 2\n  2 says: The function cannot start.↵Build it.\n");
        JsonReport.Write(report).ShouldContain("\"second\": \"The function cannot start.\\nBuild it.\"");
        JUnitReport.Write(report).ShouldContain("two says: The function cannot start.");
        TextReport.Write(report with { Comparisons = [comparison with { Differences = [] }] }).ShouldNotContain("says");
    }

    [Theory]
    [InlineData("1", "1", null, "same", "remove the mark. Look at the log.")]
    [InlineData("1", "2", null, "different", "correct the sentence or the gateway, and remove the mark. Look at the log.")]
    [InlineData("1", "1", 500, "unclear", "keep the mark. A side did not answer, or no side answered with the status that shows the behaviour. Look at the log.")]
    public void A_behaviour_has_a_verdict_and_an_advice(string first, string second, int? expected, string verdict, string advice)
    {
        var untested = new Behaviour("untested", "docs/b.md", "(*unsure*)", "Nobody can.", null);

        var report = Write([Tested, untested], Compare(Tested, first, second, expected));

        report.ShouldContain($"""

            behaviour | 1   | 2   | verdict
            tested    | 200 | 200 | {verdict}

            {verdict}: 1
              docs/a.md: it is so (*unsure*)
                tested: {advice}

            untested: 1
              docs/b.md: (*unsure*)
                untested: keep the mark. Nobody can.

            """.ReplaceLineEndings("\n"));
    }

    private static string Write(IReadOnlyList<Behaviour> behaviours, Comparison comparison) =>
        TextReport.Write(new("one", "two", [comparison], behaviours, behaviours.Count > 0)).ReplaceLineEndings("\n");

    private static Comparison Compare(Behaviour? behaviour, string first, string second, int? expected = null)
    {
        var request = new ComparedRequest { Name = "GET /", Method = "GET", Target = "/", Headers = new HeaderList(), Behaviour = behaviour, Expected = expected };
        var (left, right) = (Of(first), Of(second));
        return new(request, left, right, AnswerComparer.Compare(left, right, new([], [])), TimeSpan.Zero);
    }

    private static Answer Of(string body) => new() { Status = 200, Body = Encoding.UTF8.GetBytes(body) };
}
