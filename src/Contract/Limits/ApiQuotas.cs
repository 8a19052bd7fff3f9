namespace Sluice.Contract;

/// <summary>
/// Quotas of API Gateway that AWS raises for an account on request, so what exceeds one may well be right: a warning of the
/// analyzers, and a remark of <c>sluice check</c>.
/// </summary>
internal static class ApiQuotas
{
    /// <summary>Resources of one API, the root among them (API Gateway, "quotas for configuring and running a REST API").</summary>
    public const int Resources = 300;

    /// <summary>Authorizers of one API (the same table).</summary>
    public const int Authorizers = 10;
}
