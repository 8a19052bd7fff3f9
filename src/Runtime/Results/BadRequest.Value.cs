#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>400: the request makes no sense.</summary>
/// <typeparam name="T">Any type that a method may return.</typeparam>
/// <param name="value">The body.</param>
[ResultStatus(400)]
public sealed class BadRequest<T>(T value) : HttpResult<T>(400, value);
