#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>200: success without a body.</summary>
[ResultStatus(200)]
public sealed class Ok() : HttpResult(200);
