namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary>A step of a path that consists only of names and indexes.</summary>
/// <param name="Name">The name of a member; null for an index.</param>
/// <param name="Index">The index in an array, if the name is null.</param>
internal readonly record struct PlainStep(string? Name, int Index);
