namespace Sluice;

/// <summary>401 Unauthorized as a problem: the caller is not known.</summary>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
[ResultStatus(401)]
public sealed class Unauthorized(string? detail = null) : HttpProblem(401, detail);
