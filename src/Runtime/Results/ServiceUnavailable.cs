#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>503: not now.</summary>
[ResultStatus(503, Header = "Retry-After")]
public sealed class ServiceUnavailable : HttpProblem
{
    /// <summary>A problem.</summary>
    /// <param name="detail">What is wrong this time, for the client to read; <see langword="null"/> for nothing.</param>
    /// <param name="retryAfter">When the client may try again, in whole seconds; <see langword="null"/> leaves it open.</param>
    public ServiceUnavailable(string? detail = null, TimeSpan? retryAfter = null)
        : base(503, detail) => SetHeader("Retry-After", retryAfter is { } wait ? ((long)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
}
