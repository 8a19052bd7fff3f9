namespace Sluice;

/// <summary>A result that is a problem (RFC 9457, <c>application/problem+json</c>).</summary>
/// <param name="status">The HTTP status, 400 to 599. It must equal the status in the type's <see cref="ResultStatusAttribute"/>.</param>
/// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
/// <param name="title">A summary that is the same for all occurrences; <see langword="null"/> for the status's usual title.</param>
public abstract class HttpProblem(int status, string? detail = null, string? title = null) : HttpResult(status)
{
    /// <summary>The explanation of this occurrence; <see langword="null"/> for none.</summary>
    public string? Detail { get; } = detail;

    /// <summary>The summary that is the same for all occurrences; <see langword="null"/> for the status's usual title.</summary>
    public string? Title { get; } = title;

    /// <summary>Messages by the name of the value that they concern; <see langword="null"/> for none.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}
