namespace Sluice.Generator.Model.Settings;

/// <summary>What the stage does for one operation.</summary>
/// <param name="CacheSeconds">Null for no cache.</param>
/// <param name="RateLimit">A number in JSON; null for the stage's.</param>
/// <param name="BurstLimit">The same.</param>
internal sealed record MethodSettingsModel(int? CacheSeconds, string? RateLimit, string? BurstLimit);
