using Sluice.Tool.Comparing.Requests;

namespace Sluice.Tool.Comparing.Reports;

/// <summary>What the answers say about a behaviour.</summary>
/// <param name="Behaviour">The behaviour.</param>
/// <param name="Comparisons">The requests that test it; none if no request does.</param>
internal sealed record BehaviourResult(Behaviour Behaviour, IReadOnlyList<Comparison> Comparisons)
{
    /// <summary>
    /// <c>same</c> or <c>different</c>; <c>unclear</c> if a side did not answer, or if a request did not reach what it tests, so the run shows nothing;
    /// <c>untested</c> if no request tests the behaviour.
    /// </summary>
    public string Verdict => Comparisons.Count == 0 ? "untested"
        : Comparisons.Any(static one => !IsClear(one)) ? "unclear"
        : Comparisons.Any(static one => one.Differences.Count > 0) ? "different"
        : "same";

    /// <summary>What somebody does with the page.</summary>
    public string Advice => (Verdict switch
    {
        "same" => "remove the mark.",
        "different" => "correct the sentence or the gateway, and remove the mark.",
        "unclear" => "keep the mark. A side did not answer, or no side answered with the status that shows the behaviour.",
        _ => $"keep the mark. {Behaviour.Reason}",
    }) + (Behaviour.Note is { } note ? $" {note}" : "");

    private static bool IsClear(Comparison one) =>
        one.First.Failure is null && one.Second.Failure is null
        && (one.Request.Expected is not { } expected || one.First.Status == expected || one.Second.Status == expected);
}
