namespace Sluice;

/// <summary>200 OK without a body.</summary>
[ResultStatus(200)]
public sealed class Ok() : HttpResult(200);
