namespace Sluice.Tool.Comparing.Differences;

/// <summary>One thing that two answers do not have in common.</summary>
/// <param name="Place">
/// <c>answer</c>, <c>status</c>, <c>header NAME</c>, <c>body</c>, <c>end of the body</c>, or the path of a JSON value in the body, such as
/// <c>$.items[0].id</c>.
/// </param>
/// <param name="First">What the first side has; null if it has nothing there.</param>
/// <param name="Second">What the second side has; null if it has nothing there.</param>
internal sealed record Difference(string Place, string? First, string? Second);
