namespace Sluice.Generator.Model;

/// <summary>A parameter of the template.</summary>
internal sealed record StackParameterModel(string Name, string Type, string? Default, string? Description);
