namespace Sluice;

/// <summary>A result with a value, which is written as JSON.</summary>
/// <typeparam name="T">The type of the body: any type that a method may return.</typeparam>
/// <param name="status">The HTTP status, 200 to 599. It must equal the status in the type's <see cref="ResultStatusAttribute"/>.</param>
/// <param name="value">The body.</param>
public abstract class HttpResult<T>(int status, T value) : HttpResult(status)
{
    /// <summary>The body.</summary>
    public T Value { get; } = value;
}
