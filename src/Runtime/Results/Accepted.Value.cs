#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>202: something will be done.</summary>
/// <typeparam name="T">Any type that a method may return.</typeparam>
[ResultStatus(202, Header = "Location")]
public sealed class Accepted<T> : HttpResult<T>
{
    /// <summary>A result with a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's own; a path that begins with a slash must have the stage in it; <see langword="null"/> for none.</param>
    /// <param name="value">The body.</param>
    public Accepted(string? location, T value)
        : base(202, value) => SetHeader("Location", location);
}
