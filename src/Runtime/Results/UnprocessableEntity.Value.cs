namespace Sluice;

/// <summary>422 Unprocessable Entity with a body: the request is well-formed but cannot be processed.</summary>
/// <typeparam name="T">The type of the body: any type that a method may return.</typeparam>
/// <param name="value">The body.</param>
[ResultStatus(422)]
public sealed class UnprocessableEntity<T>(T value) : HttpResult<T>(422, value);
