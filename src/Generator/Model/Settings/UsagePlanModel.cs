using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

internal sealed record UsagePlanModel
{
    public required string Name { get; init; }

    public string? RateLimit { get; init; }

    public string? BurstLimit { get; init; }

    /// <summary>The number of requests that are allowed in a period, or null for no limit.</summary>
    public int? Quota { get; init; }

    public string QuotaPeriod { get; init; } = "MONTH";

    public EquatableArray<string> Keys { get; init; }
}
