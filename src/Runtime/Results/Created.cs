namespace Sluice;

/// <summary>201 Created: a resource was created.</summary>
[ResultStatus(201, Header = "Location")]
public sealed class Created : HttpResult
{
    /// <summary>Creates a result without a body.</summary>
    /// <param name="location">
    /// An absolute URI, or one relative to the request's URI; <see langword="null"/> for no <c>Location</c> header. A path that begins with a slash must
    /// contain the stage.
    /// </param>
    public Created(string? location = null)
        : base(201) => SetHeader("Location", location);
}
