namespace Sluice;

/// <summary>403 Forbidden as a problem: the caller is known but not allowed to do this.</summary>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
[ResultStatus(403)]
public sealed class Forbidden(string? detail = null) : HttpProblem(403, detail);
