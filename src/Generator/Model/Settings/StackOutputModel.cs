namespace Sluice.Generator.Model.Settings;

/// <summary>An output of the stack template.</summary>
internal sealed record StackOutputModel(string Name, string Value, string? Description, string? Export);
