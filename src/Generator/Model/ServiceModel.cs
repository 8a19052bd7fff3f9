namespace Sluice.Generator.Model;

/// <param name="TypeName">With <c>global::</c>.</param>
/// <param name="IsRequired">False where null, or a default, will do.</param>
/// <param name="Key">As a C# expression; null for a service without one.</param>
/// <param name="DefaultExpression">The constructor parameter's default; null where there is none.</param>
internal sealed record ServiceModel(string TypeName, bool IsRequired, string? Key = null, string? DefaultExpression = null);
