#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>201: something was made.</summary>
/// <typeparam name="T">Any type that a method may return.</typeparam>
[ResultStatus(201, Header = "Location")]
public sealed class Created<T> : HttpResult<T>
{
    /// <summary>A result with a body.</summary>
    /// <param name="location">An absolute URI, or one relative to the request's own; a path that begins with a slash must have the stage in it; <see langword="null"/> for none.</param>
    /// <param name="value">The body.</param>
    public Created(string? location, T value)
        : base(201, value) => SetHeader("Location", location);
}
