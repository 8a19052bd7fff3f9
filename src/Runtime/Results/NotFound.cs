#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>404: there is no such thing.</summary>
/// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
[ResultStatus(404)]
public sealed class NotFound(string? detail = null) : HttpProblem(404, detail);
