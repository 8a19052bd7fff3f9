namespace Sluice.Generator.Model.Functions;

/// <param name="TypeName">The name of the service's type, with <c>global::</c>.</param>
/// <param name="IsRequired">False if the service may be null or has a default value.</param>
/// <param name="Key">The key as a C# expression, or null for a service without a key.</param>
/// <param name="DefaultExpression">The default value of the constructor's parameter as a C# expression, or null if there is none.</param>
internal sealed record ServiceModel(string TypeName, bool IsRequired, string? Key = null, string? DefaultExpression = null);
