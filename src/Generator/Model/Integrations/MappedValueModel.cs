using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Model.Integrations;

/// <summary>A value that API Gateway copies without a template.</summary>
/// <param name="Source">The place of the value in the client's request, or null for a constant.</param>
/// <param name="Text">The name of the value in that place, or the constant, which is ASCII without apostrophes.</param>
/// <param name="IsMultiple">True if all values of a repeated key or header are copied.</param>
internal sealed record MappedValueModel(ParameterSource? Source, string Text, bool IsMultiple = false);
