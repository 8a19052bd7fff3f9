using System.Text.Json.Serialization;

namespace Showcase.Functions.Jobs;

/// <summary>A word to somebody.</summary>
/// <param name="Text">The word.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Call), 1)]
public record Notice(string Text);
