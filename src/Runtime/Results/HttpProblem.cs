#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>A result that is a problem (RFC 9457, <c>application/problem+json</c>).</summary>
/// <param name="status">400 to 599, the same as the type's <see cref="ResultStatusAttribute"/>.</param>
/// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
/// <param name="title">What is wrong every time; the status's own unless given.</param>
public abstract class HttpProblem(int status, string? detail = null, string? title = null) : HttpResult(status)
{
    /// <summary>What is wrong this time.</summary>
    public string? Detail { get; } = detail;

    /// <summary>What is wrong every time; <see langword="null"/> for the status's own.</summary>
    public string? Title { get; } = title;

    /// <summary>Messages by the name of what they are about; <see langword="null"/> for none.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }
}
