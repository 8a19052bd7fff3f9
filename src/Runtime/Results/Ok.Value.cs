#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>200: success.</summary>
/// <typeparam name="T">Any type that a method may return.</typeparam>
/// <param name="value">The body.</param>
[ResultStatus(200)]
public sealed class Ok<T>(T value) : HttpResult<T>(200, value);
