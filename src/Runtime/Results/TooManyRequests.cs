#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>429: too many requests.</summary>
[ResultStatus(429, Header = "Retry-After")]
public sealed class TooManyRequests : HttpProblem
{
    /// <summary>A problem.</summary>
    /// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
    /// <param name="retryAfter">When the client may try again, in whole seconds; <see langword="null"/> leaves it open.</param>
    public TooManyRequests(string? detail = null, TimeSpan? retryAfter = null)
        : base(429, detail) => SetHeader("Retry-After", retryAfter is { } wait ? ((long)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
}
