#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>303: look there with GET.</summary>
[ResultStatus(303, Header = "Location")]
public sealed class SeeOther : HttpResult
{
    /// <summary>A result without a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's own; a path that begins with a slash must have the stage in it.</param>
    public SeeOther(string location)
        : base(303) => SetHeader("Location", location);
}
