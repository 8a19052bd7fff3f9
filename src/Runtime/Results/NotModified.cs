#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>304: what the client has is good.</summary>
[ResultStatus(304)]
public sealed class NotModified() : HttpResult(304);
