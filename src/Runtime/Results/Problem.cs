namespace Sluice;

/// <summary>A problem with one of the statuses that <see cref="ProblemsAttribute"/> on the method lists.</summary>
/// <param name="status">The HTTP status, 400 to 599.</param>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
/// <param name="title">A summary that is the same for all occurrences; <see langword="null"/> for the status's usual title.</param>
public sealed class Problem(int status, string? detail = null, string? title = null) : HttpProblem(status, detail, title);
