namespace Sluice;

/// <summary>201 Created with a body: a resource was created.</summary>
/// <typeparam name="T">The type of the body: any type that a method may return.</typeparam>
[ResultStatus(201, Header = "Location")]
public sealed class Created<T> : HttpResult<T>
{
    /// <summary>Creates a result with a body.</summary>
    /// <param name="location">
    /// An absolute URI, or one relative to the request's URI; <see langword="null"/> for no <c>Location</c> header. A path that begins with a slash must
    /// contain the stage.
    /// </param>
    /// <param name="value">The body.</param>
    public Created(string? location, T value)
        : base(201, value) => SetHeader("Location", location);
}
