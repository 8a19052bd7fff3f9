namespace Sluice;

/// <summary>409 Conflict with a body: the request conflicts with the current state of the resource.</summary>
/// <typeparam name="T">The type of the body: any type that a method may return.</typeparam>
/// <param name="value">The body.</param>
[ResultStatus(409)]
public sealed class Conflict<T>(T value) : HttpResult<T>(409, value);
