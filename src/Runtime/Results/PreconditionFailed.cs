namespace Sluice;

/// <summary>412 Precondition Failed as a problem: a condition in the request's headers is not met.</summary>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
[ResultStatus(412)]
public sealed class PreconditionFailed(string? detail = null) : HttpProblem(412, detail);
