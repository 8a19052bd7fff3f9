namespace Sluice;

/// <summary>400 Bad Request with a body: the request is invalid.</summary>
/// <typeparam name="T">The type of the body: any type that a method may return.</typeparam>
/// <param name="value">The body.</param>
[ResultStatus(400)]
public sealed class BadRequest<T>(T value) : HttpResult<T>(400, value);
