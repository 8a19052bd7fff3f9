namespace Sluice.Contract;

/// <summary>
/// Quotas of API Gateway that AWS raises for an account on request. Because an API that exceeds one may be valid, the analyzers report a warning, and
/// <c>sluice check</c> reports a remark.
/// </summary>
internal static class ApiQuotas
{
    /// <summary>The greatest number of resources of one API, the root included (API Gateway, "quotas for configuring and running a REST API").</summary>
    public const int Resources = 300;

    /// <summary>The greatest number of authorizers of one API (the same table).</summary>
    public const int Authorizers = 10;
}
