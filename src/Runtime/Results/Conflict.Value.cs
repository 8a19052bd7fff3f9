#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>409: the request does not fit the state of things.</summary>
/// <typeparam name="T">Any type that a method may return.</typeparam>
/// <param name="value">The body.</param>
[ResultStatus(409)]
public sealed class Conflict<T>(T value) : HttpResult<T>(409, value);
