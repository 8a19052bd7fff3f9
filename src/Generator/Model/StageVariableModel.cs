namespace Sluice.Generator.Model;

internal sealed record StageVariableModel(string Name, string Value);
