namespace Sluice;

/// <summary>What a filter returns: the response of what it wraps, or a response of its own.</summary>
public readonly struct FilterResult
{
    private FilterResult(HttpResult? answer, bool isInner) => (Answer, IsInner) = (answer, isInner);

    internal static FilterResult Inner { get; } = new(null, isInner: true);

    /// <summary>The filter's own answer; null if it has none.</summary>
    internal HttpResult? Answer { get; }

    /// <summary>True if the response is that of what the filter wraps.</summary>
    internal bool IsInner { get; }

    /// <summary>Answers with a problem.</summary>
    public static implicit operator FilterResult(HttpProblem problem) => Of(problem);

    /// <summary>Answers with 204.</summary>
    public static implicit operator FilterResult(NoContent result) => Of(result);

    /// <summary>Answers with 304.</summary>
    public static implicit operator FilterResult(NotModified result) => Of(result);

    /// <summary>Answers with 302.</summary>
    public static implicit operator FilterResult(Found result) => Of(result);

    /// <summary>Answers with 303.</summary>
    public static implicit operator FilterResult(SeeOther result) => Of(result);

    /// <summary>Answers with 307.</summary>
    public static implicit operator FilterResult(TemporaryRedirect result) => Of(result);

    /// <summary>Answers with 308.</summary>
    public static implicit operator FilterResult(PermanentRedirect result) => Of(result);

    /// <summary>Answers with a text, such as JSON that the filter has kept.</summary>
    /// <param name="text">The body.</param>
    /// <param name="mediaType">The value of Content-Type.</param>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    public static FilterResult Text(string text, string mediaType, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mediaType);
        return new(new FilterText(status, text, mediaType), isInner: false);
    }

    private static FilterResult Of(HttpResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result, isInner: false);
    }
}
