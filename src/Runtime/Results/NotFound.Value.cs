namespace Sluice;

/// <summary>404 Not Found with a body: the resource does not exist.</summary>
/// <typeparam name="T">The type of the body: any type that a method may return.</typeparam>
/// <param name="value">The body.</param>
[ResultStatus(404)]
public sealed class NotFound<T>(T value) : HttpResult<T>(404, value);
