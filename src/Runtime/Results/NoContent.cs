namespace Sluice;

/// <summary>204 No Content: success without a body.</summary>
[ResultStatus(204)]
public sealed class NoContent() : HttpResult(204);
