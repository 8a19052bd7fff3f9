namespace Sluice.Tool.Importing.Model;

/// <summary>A parameter of a method.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The type as it is written.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Description">What the document says of it, or null.</param>
internal sealed record ImportedParameter(string Name, string Type, ValueList<ImportedAttribute> Attributes, string? Description = null);
