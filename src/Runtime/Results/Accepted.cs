#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>202: something will be done.</summary>
[ResultStatus(202, Header = "Location")]
public sealed class Accepted : HttpResult
{
    /// <summary>A result without a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's own; a path that begins with a slash must have the stage in it; <see langword="null"/> for none.</param>
    public Accepted(string? location = null)
        : base(202) => SetHeader("Location", location);
}
