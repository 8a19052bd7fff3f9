#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>302: look there, this time.</summary>
[ResultStatus(302, Header = "Location")]
public sealed class Found : HttpResult
{
    /// <summary>A result without a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's own; a path that begins with a slash must have the stage in it.</param>
    public Found(string location)
        : base(302) => SetHeader("Location", location);
}
