namespace Sluice;

/// <summary>400 Bad Request as a problem: the request is invalid.</summary>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
[ResultStatus(400)]
public sealed class BadRequest(string? detail = null) : HttpProblem(400, detail);
