using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Effects;

/// <summary>An attribute, or a setting of one, that has no effect in its place.</summary>
/// <param name="Setting">The property that has no effect, or null for the whole attribute.</param>
/// <param name="Why">The reason, and the cure.</param>
internal sealed record NoEffect(string? Setting, string Why)
{
    public Location? Place(AttributeData attribute, CancellationToken cancellation) =>
        Setting is null ? attribute.Place(cancellation) : attribute.NamedPlace(Setting, cancellation);

    public string What(AttributeData attribute) => Setting ?? "[" + attribute.AttributeClass!.Name.Replace("Attribute", "") + "]";
}
