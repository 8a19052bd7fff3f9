namespace Sluice.Generator.Model.Settings;

internal sealed record EnvironmentVariableModel(string Name, string Value);
