#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>307: the same request there, this time.</summary>
[ResultStatus(307, Header = "Location")]
public sealed class TemporaryRedirect : HttpResult
{
    /// <summary>A result without a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's own; a path that begins with a slash must have the stage in it.</param>
    public TemporaryRedirect(string location)
        : base(307) => SetHeader("Location", location);
}
