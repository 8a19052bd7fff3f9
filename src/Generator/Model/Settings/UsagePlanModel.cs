using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

internal sealed record UsagePlanModel
{
    public required string Name { get; init; }

    /// <summary>The rate limit in requests per second, or 0 for the account's limit.</summary>
    public SettingModel<double> RateLimit { get; init; } = 0d;

    /// <summary>The burst limit in requests, or 0 for the account's limit.</summary>
    public SettingModel<int> BurstLimit { get; init; } = 0;

    /// <summary>The number of requests that are allowed in a period, or 0 for no limit.</summary>
    public SettingModel<int> Quota { get; init; } = 0;

    public SettingModel<string> QuotaPeriod { get; init; } = "MONTH";

    public EquatableArray<string> Keys { get; init; }
}
