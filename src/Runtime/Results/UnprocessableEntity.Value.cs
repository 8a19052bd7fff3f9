#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>422: the request makes sense, and cannot be done.</summary>
/// <typeparam name="T">Any type that a method may return.</typeparam>
/// <param name="value">The body.</param>
[ResultStatus(422)]
public sealed class UnprocessableEntity<T>(T value) : HttpResult<T>(422, value);
