using Sluice.Tool.Comparing.Requests;

namespace Sluice.Tool.Comparing.Reports;

/// <summary>What a report shows: the names of both sides, and each request in the order in which they were sent.</summary>
/// <param name="First">The name of the first side.</param>
/// <param name="Second">The name of the second side.</param>
/// <param name="Comparisons">The requests with their answers.</param>
/// <param name="Behaviours">The behaviours that the list of requests is about; none for an ordinary list.</param>
/// <param name="ShowsAnswers">True if the report has both answers of each request, also of those that are the same.</param>
internal sealed record Report(
    string First, string Second, IReadOnlyList<Comparison> Comparisons, IReadOnlyList<Behaviour> Behaviours, bool ShowsAnswers)
{
    public int Different => Comparisons.Count(static one => one.Differences.Count > 0);

    /// <summary>What the answers say about each behaviour, in the order of the list.</summary>
    public IEnumerable<BehaviourResult> Results =>
        Behaviours.Select(behaviour => new BehaviourResult(behaviour, [.. Comparisons.Where(one => one.Request.Behaviour == behaviour)]));
}
