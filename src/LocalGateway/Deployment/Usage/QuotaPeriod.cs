namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>After what time a quota begins anew, at midnight UTC.</summary>
internal enum QuotaPeriod
{
    Day,

    /// <summary>From Sunday on.</summary>
    Week,

    /// <summary>From the first on.</summary>
    Month,
}
