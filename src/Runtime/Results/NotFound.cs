namespace Sluice;

/// <summary>404 Not Found as a problem: the resource does not exist.</summary>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
[ResultStatus(404)]
public sealed class NotFound(string? detail = null) : HttpProblem(404, detail);
