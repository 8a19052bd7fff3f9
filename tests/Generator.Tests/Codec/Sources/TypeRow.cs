namespace Sluice.Generator.Tests.Codec.Sources;

/// <summary>A type that parameters have, with a value of it.</summary>
/// <param name="Type">In C#.</param>
/// <param name="Text">The value as a text; of a collection with commas.</param>
/// <param name="Json">The value in a body; null where a body cannot hold the type.</param>
/// <param name="Shown">What the handler makes of it.</param>
/// <param name="Bad">A text that is no value; null where every text is one.</param>
internal sealed record TypeRow(string Type, string Text, string? Json, string Shown, string? Bad = "?");
