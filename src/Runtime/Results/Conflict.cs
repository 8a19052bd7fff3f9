namespace Sluice;

/// <summary>409 Conflict as a problem: the request conflicts with the current state of the resource.</summary>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
[ResultStatus(409)]
public sealed class Conflict(string? detail = null) : HttpProblem(409, detail);
