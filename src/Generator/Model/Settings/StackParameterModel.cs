namespace Sluice.Generator.Model.Settings;

/// <summary>A parameter of the stack template.</summary>
internal sealed record StackParameterModel(string Name, string Type, string? Default, string? Description);
