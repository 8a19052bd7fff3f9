#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>412: a condition of the request does not hold.</summary>
/// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
[ResultStatus(412)]
public sealed class PreconditionFailed(string? detail = null) : HttpProblem(412, detail);
