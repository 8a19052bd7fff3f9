#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>308: the same request there, from now on.</summary>
[ResultStatus(308, Header = "Location")]
public sealed class PermanentRedirect : HttpResult
{
    /// <summary>A result without a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's own; a path that begins with a slash must have the stage in it.</param>
    public PermanentRedirect(string location)
        : base(308) => SetHeader("Location", location);
}
