namespace Sluice;

/// <summary>201 Created with a body: a resource was created.</summary>
/// <typeparam name="T">The type of the body: any type that a method may return.</typeparam>
[ResultStatus(201, Header = "Location")]
public sealed class Created<T> : HttpResult<T>
{
    /// <summary>Creates a result with a body.</summary>
    /// <param name="location">
    /// An absolute URI, which is sent as it is; a path of the API that begins with a slash, such as <c>/orders/7</c>, which gets the stage or base path;
    /// or a path relative to the request's. <see langword="null"/> for no <c>Location</c> header.
    /// </param>
    /// <param name="value">The body.</param>
    public Created(string? location, T value)
        : base(201, value) => SetHeader("Location", Location = location);

    /// <summary>The location as the code gave it; <see langword="null"/> for none.</summary>
    public string? Location { get; }
}
