namespace Sluice;

/// <summary>202 Accepted: the request will be processed later.</summary>
[ResultStatus(202, Header = "Location")]
public sealed class Accepted : HttpResult
{
    /// <summary>Creates a result without a body.</summary>
    /// <param name="location">
    /// An absolute URI, which is sent as it is; a path of the API that begins with a slash, such as <c>/orders/7</c>, which gets the stage or base path;
    /// or a path relative to the request's. <see langword="null"/> for no <c>Location</c> header.
    /// </param>
    public Accepted(string? location = null)
        : base(202) => SetHeader("Location", Location = location);

    /// <summary>The location as the code gave it; <see langword="null"/> for none.</summary>
    public string? Location { get; }
}
