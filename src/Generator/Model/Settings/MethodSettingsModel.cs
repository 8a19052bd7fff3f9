namespace Sluice.Generator.Model.Settings;

/// <summary>The settings of the stage for one operation.</summary>
/// <param name="CacheSeconds">The time in seconds for which responses are cached, or null for no cache.</param>
/// <param name="RateLimit">The rate limit as a JSON number, or null for that of the stage.</param>
/// <param name="BurstLimit">The burst limit as a JSON number, or null for that of the stage.</param>
internal sealed record MethodSettingsModel(int? CacheSeconds, string? RateLimit, string? BurstLimit);
