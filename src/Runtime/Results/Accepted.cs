namespace Sluice;

/// <summary>202 Accepted: the request will be processed later.</summary>
[ResultStatus(202, Header = "Location")]
public sealed class Accepted : HttpResult
{
    /// <summary>Creates a result without a body.</summary>
    /// <param name="location">
    /// An absolute URI, or one relative to the request's URI; <see langword="null"/> for no <c>Location</c> header. A path that begins with a slash must
    /// contain the stage.
    /// </param>
    public Accepted(string? location = null)
        : base(202) => SetHeader("Location", location);
}
