namespace Sluice.Tool.Comparing.Requests;

/// <summary>The requests that both sides get, and the behaviours that they test.</summary>
/// <param name="Requests">The requests in their order; at least one.</param>
/// <param name="Behaviours">The behaviours in the file's order, also those without a request; none in an ordinary list.</param>
internal sealed record RequestList(IReadOnlyList<ComparedRequest> Requests, IReadOnlyList<Behaviour> Behaviours)
{
    /// <summary>A list that tests no behaviours.</summary>
    public static RequestList Of(IReadOnlyList<ComparedRequest> requests) => new(requests, []);
}
