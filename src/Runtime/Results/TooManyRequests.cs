namespace Sluice;

/// <summary>429 Too Many Requests as a problem.</summary>
[ResultStatus(429, Header = "Retry-After")]
public sealed class TooManyRequests : HttpProblem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
    /// <param name="retryAfter">
    /// The time after which the client may try again, rounded up to whole seconds; <see langword="null"/> for no <c>Retry-After</c> header.
    /// </param>
    public TooManyRequests(string? detail = null, TimeSpan? retryAfter = null)
        : base(429, detail) => SetHeader(
            "Retry-After",
            retryAfter is { } wait ? ((long)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
}
