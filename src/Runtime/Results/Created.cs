namespace Sluice;

/// <summary>201 Created: a resource was created.</summary>
[ResultStatus(201, Header = "Location")]
public sealed class Created : HttpResult
{
    /// <summary>Creates a result without a body.</summary>
    /// <param name="location">
    /// An absolute URI, which is sent as it is; a path of the API that begins with a slash, such as <c>/orders/7</c>, which gets the stage or base path;
    /// or a path relative to the request's. <see langword="null"/> for no <c>Location</c> header.
    /// </param>
    public Created(string? location = null)
        : base(201) => SetHeader("Location", Location = location);

    /// <summary>The location as the code gave it; <see langword="null"/> for none.</summary>
    public string? Location { get; }
}
