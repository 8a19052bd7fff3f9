namespace Sluice;

/// <summary>304 Not Modified: the client's copy is up to date.</summary>
[ResultStatus(304)]
public sealed class NotModified() : HttpResult(304);
