namespace Sluice;

/// <summary>202 Accepted with a body: the request will be processed later.</summary>
/// <typeparam name="T">The type of the body: any type that a method may return.</typeparam>
[ResultStatus(202, Header = "Location")]
public sealed class Accepted<T> : HttpResult<T>
{
    /// <summary>Creates a result with a body.</summary>
    /// <param name="location">
    /// An absolute URI, or one relative to the request's URI; <see langword="null"/> for no <c>Location</c> header. A path that begins with a slash must
    /// contain the stage.
    /// </param>
    /// <param name="value">The body.</param>
    public Accepted(string? location, T value)
        : base(202, value) => SetHeader("Location", location);
}
