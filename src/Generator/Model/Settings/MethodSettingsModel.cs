namespace Sluice.Generator.Model.Settings;

/// <summary>The settings of the stage for one operation.</summary>
/// <param name="CacheSeconds">The time in seconds for which responses are cached, or null for no cache.</param>
/// <param name="RateLimit">The rate limit in requests per second, or null for that of the stage.</param>
/// <param name="BurstLimit">The burst limit in requests, or null for that of the stage.</param>
internal sealed record MethodSettingsModel(SettingModel<int>? CacheSeconds, SettingModel<double>? RateLimit, SettingModel<int>? BurstLimit);
