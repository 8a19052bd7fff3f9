#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>204: success, and nothing to say.</summary>
[ResultStatus(204)]
public sealed class NoContent() : HttpResult(204);
