using Sluice.Tool.Comparing.Differences;
using Sluice.Tool.Comparing.Requests;

namespace Sluice.Tool.Comparing;

/// <summary>A request and what its two answers do not have in common.</summary>
/// <param name="Request">The request.</param>
/// <param name="Status">The status of the first answer; 0 if there is none.</param>
/// <param name="Differences">The differences; none if the answers are the same to a client.</param>
/// <param name="Duration">How long both answers took together.</param>
internal sealed record Comparison(ComparedRequest Request, int Status, IReadOnlyList<Difference> Differences, TimeSpan Duration);
