using Sluice.Tool.Comparing.Differences;
using Sluice.Tool.Comparing.Requests;
using Sluice.Tool.Comparing.Sides;

namespace Sluice.Tool.Comparing;

/// <summary>A request and what its two answers do not have in common.</summary>
/// <param name="Request">The request.</param>
/// <param name="First">The answer of the first side.</param>
/// <param name="Second">The answer of the second side.</param>
/// <param name="Differences">The differences; none if the answers are the same to a client.</param>
/// <param name="Duration">How long both answers took together.</param>
internal sealed record Comparison(ComparedRequest Request, Answer First, Answer Second, IReadOnlyList<Difference> Differences, TimeSpan Duration);
