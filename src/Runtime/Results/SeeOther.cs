namespace Sluice;

/// <summary>303 See Other: the client gets another address with GET.</summary>
[ResultStatus(303, Header = "Location")]
public sealed class SeeOther : HttpResult
{
    /// <summary>Creates a result without a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's URI. A path that begins with a slash must contain the stage.</param>
    public SeeOther(string location)
        : base(303) => SetHeader("Location", location);
}
