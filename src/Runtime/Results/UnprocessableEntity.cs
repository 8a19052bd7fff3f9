#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>422: the request makes sense, and cannot be done.</summary>
/// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
[ResultStatus(422)]
public sealed class UnprocessableEntity(string? detail = null) : HttpProblem(422, detail);
