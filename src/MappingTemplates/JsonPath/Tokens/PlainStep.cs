namespace Sluice.MappingTemplates.JsonPath.Tokens;

/// <summary>A step of a path that needs no search: the name of a member, or without one an index.</summary>
internal readonly record struct PlainStep(string? Name, int Index);
