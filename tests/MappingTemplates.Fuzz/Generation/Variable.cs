namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>A name that a template may use, and what it likely holds.</summary>
internal readonly record struct Variable(string Name, Kind Kind);
