namespace Sluice.Generator.Model.Settings;

internal sealed record StageVariableModel(string Name, string Value);
