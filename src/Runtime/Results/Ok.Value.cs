namespace Sluice;

/// <summary>200 OK with a body.</summary>
/// <typeparam name="T">The type of the body: any type that a method may return.</typeparam>
/// <param name="value">The body.</param>
[ResultStatus(200)]
public sealed class Ok<T>(T value) : HttpResult<T>(200, value);
