namespace Sluice.Generator.Model.Integrations;

/// <summary>A response header with a constant value.</summary>
/// <param name="Name">The name of the header.</param>
/// <param name="Value">The value, in ASCII without apostrophes.</param>
internal sealed record ConstantHeaderModel(string Name, string Value);
