#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>400: the request makes no sense.</summary>
/// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
[ResultStatus(400)]
public sealed class BadRequest(string? detail = null) : HttpProblem(400, detail);
