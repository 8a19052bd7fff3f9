namespace Sluice.Tool.Importing.Reading.Templates;

/// <summary>A value of the request that a template passes on.</summary>
/// <param name="Source">Where the value comes from.</param>
/// <param name="WireName">The name there; empty for a whole body or request.</param>
/// <param name="Name">The name in the payload.</param>
internal sealed record Binding(BindingSource Source, string WireName, string Name);
