#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>404: there is no such thing.</summary>
/// <typeparam name="T">Any type that a method may return.</typeparam>
/// <param name="value">The body.</param>
[ResultStatus(404)]
public sealed class NotFound<T>(T value) : HttpResult<T>(404, value);
