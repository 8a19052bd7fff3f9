namespace Sluice.Tool.Importing.Model;

/// <summary>An argument of an attribute.</summary>
/// <param name="Name">The property that it sets; null for an argument of the constructor.</param>
/// <param name="Value">The value: a text, a number, a switch, a list of texts, or code such as the member of an enum.</param>
internal sealed record AttributeArgument(string? Name, AttributeValue Value);
