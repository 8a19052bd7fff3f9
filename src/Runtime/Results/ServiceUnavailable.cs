namespace Sluice;

/// <summary>503 Service Unavailable as a problem: the request cannot be processed at the moment.</summary>
[ResultStatus(503, Header = "Retry-After")]
public sealed class ServiceUnavailable : HttpProblem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="detail">An explanation of this occurrence for the client; <see langword="null"/> for none.</param>
    /// <param name="retryAfter">
    /// The time after which the client may try again, rounded up to whole seconds; <see langword="null"/> for no <c>Retry-After</c> header.
    /// </param>
    public ServiceUnavailable(string? detail = null, TimeSpan? retryAfter = null)
        : base(503, detail) => SetHeader(
            "Retry-After",
            retryAfter is { } wait ? ((long)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
}
