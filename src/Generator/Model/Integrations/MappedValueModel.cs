namespace Sluice.Generator.Model.Integrations;

/// <summary>A value that API Gateway itself copies, without a template.</summary>
/// <param name="Source">Where the value is in the client's request; null for a constant.</param>
/// <param name="Text">The name of the value there, or the constant: ASCII without apostrophes.</param>
/// <param name="IsMultiple">True for every one of several values.</param>
internal sealed record MappedValueModel(ParameterSource? Source, string Text, bool IsMultiple = false);
