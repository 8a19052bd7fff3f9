namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>The period of a quota. A period begins at midnight UTC.</summary>
internal enum QuotaPeriod
{
    Day,

    /// <summary>A week, which begins on Sunday.</summary>
    Week,

    /// <summary>A month, which begins on its first day.</summary>
    Month,
}
