#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>A result with a value, which is written as JSON.</summary>
/// <typeparam name="T">Any type that a method may return.</typeparam>
/// <param name="status">200 to 599, the same as the type's <see cref="ResultStatusAttribute"/>.</param>
/// <param name="value">The body.</param>
public abstract class HttpResult<T>(int status, T value) : HttpResult(status)
{
    /// <summary>The body.</summary>
    public T Value { get; } = value;
}
