#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>201: something was made.</summary>
[ResultStatus(201, Header = "Location")]
public sealed class Created : HttpResult
{
    /// <summary>A result without a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's own; a path that begins with a slash must have the stage in it; <see langword="null"/> for none.</param>
    public Created(string? location = null)
        : base(201) => SetHeader("Location", location);
}
