namespace Sluice;

/// <summary>302 Found: the resource is temporarily at another address.</summary>
[ResultStatus(302, Header = "Location")]
public sealed class Found : HttpResult
{
    /// <summary>Creates a result without a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's URI. A path that begins with a slash must contain the stage.</param>
    public Found(string location)
        : base(302) => SetHeader("Location", location);
}
