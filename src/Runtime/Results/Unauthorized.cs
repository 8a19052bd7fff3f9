#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>401: nobody knows who asks.</summary>
/// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
[ResultStatus(401)]
public sealed class Unauthorized(string? detail = null) : HttpProblem(401, detail);
