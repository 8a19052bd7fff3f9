namespace Sluice;

/// <summary>307 Temporary Redirect: the client repeats the same request at another address this time.</summary>
[ResultStatus(307, Header = "Location")]
public sealed class TemporaryRedirect : HttpResult
{
    /// <summary>Creates a result without a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's URI. A path that begins with a slash must contain the stage.</param>
    public TemporaryRedirect(string location)
        : base(307) => SetHeader("Location", location);
}
