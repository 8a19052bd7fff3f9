namespace Sluice.Generator.Model.Integrations;

/// <summary>A header of a response that is always the same.</summary>
/// <param name="Name">The header.</param>
/// <param name="Value">ASCII without apostrophes.</param>
internal sealed record ConstantHeaderModel(string Name, string Value);
