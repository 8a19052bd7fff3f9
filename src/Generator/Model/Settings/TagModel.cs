namespace Sluice.Generator.Model.Settings;

/// <summary>A tag of a resource.</summary>
/// <param name="Key">The key, which contains no reference.</param>
/// <param name="Value">The value, which may contain <c>${NAME}</c>.</param>
internal sealed record TagModel(string Key, string Value);
