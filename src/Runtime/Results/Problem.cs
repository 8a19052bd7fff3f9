#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>A problem with a status that <see cref="ProblemsAttribute"/> on the method names.</summary>
/// <param name="status">400 to 599.</param>
/// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
/// <param name="title">What is wrong every time; the status's own unless given.</param>
public sealed class Problem(int status, string? detail = null, string? title = null) : HttpProblem(status, detail, title);
