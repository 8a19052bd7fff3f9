namespace Sluice;

/// <summary>422 Unprocessable Entity as a problem: the request is well-formed but cannot be processed.</summary>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
[ResultStatus(422)]
public sealed class UnprocessableEntity(string? detail = null) : HttpProblem(422, detail);
