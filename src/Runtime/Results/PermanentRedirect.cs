namespace Sluice;

/// <summary>308 Permanent Redirect: the client repeats the same request at another address, and uses that address from now on.</summary>
[ResultStatus(308, Header = "Location")]
public sealed class PermanentRedirect : HttpResult
{
    /// <summary>Creates a result without a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's URI. A path that begins with a slash must contain the stage.</param>
    public PermanentRedirect(string location)
        : base(308) => SetHeader("Location", location);
}
