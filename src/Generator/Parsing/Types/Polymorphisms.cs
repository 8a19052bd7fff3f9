using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Types;

/// <summary>
/// Parses <c>[JsonDerivedType]</c> and <c>[JsonPolymorphic]</c> into the derived types that JSON may contain in the place of a type.
/// </summary>
internal static class Polymorphisms
{
    private const string DefaultDiscriminator = "$type";

    /// <summary>Returns true if a base type declares the type as one of its derived types.</summary>
    public static bool IsDerived(INamedTypeSymbol type) =>
        type.SelfAndBases().Concat(type.AllInterfaces)
            .Any(b => DerivedTypes(b).Any(d => SymbolEqualityComparer.Default.Equals(d.ConstructorArguments[0].Value as ITypeSymbol, type)));

    /// <summary>Returns true if the JSON contains a discriminator for the derived types.</summary>
    public static bool IsTagged(INamedTypeSymbol type) => DerivedTypes(type).Any(d => Tag(d) is not null);

    /// <summary>
    /// Returns false if the attributes are not valid, and adds a finding. The result is null if the type has no declared derived types.
    /// </summary>
    public static bool TryParse(
        INamedTypeSymbol type, TypeUse use, TypeParser types, DiagnosticBag diagnostics, Location? place, CancellationToken cancellation,
        out PolymorphismModel? polymorphism)
    {
        polymorphism = null;
        var derived = new List<(INamedTypeSymbol Symbol, DerivedTypeModel Model)>();
        foreach (var attribute in DerivedTypes(type))
        {
            var attributePlace = attribute.Place(cancellation) ?? place;
            var symbol = attribute.ConstructorArguments[0].Value as INamedTypeSymbol;
            if (Misuse(type, symbol, attribute, derived) is { } reason)
            {
                diagnostics.Add(TypeRules.MisusedJsonAttribute, attributePlace, JsonAttributes.DisplayName(attribute), type.Name, reason);
                return false;
            }

            if (types.Parse(symbol!.WithNullableAnnotation(NullableAnnotation.NotAnnotated), use, attributePlace) is not { } reference)
            {
                return false;
            }

            if (reference.Shape != TypeShape.Object || types.IsSerialized(reference))
            {
                diagnostics.Add(
                    TypeRules.MisusedJsonAttribute, attributePlace, JsonAttributes.DisplayName(attribute), type.Name,
                    $"'{symbol!.PlainName()}' is not written as a JSON object. Use a class or record of your own.");
                return false;
            }

            derived.Add((symbol!, new(reference, Tag(attribute), Value(attribute) is int)));
        }

        var settings = type.Attribute(JsonAttributes.Polymorphic);
        if (settings is not null && derived.Count == 0)
        {
            diagnostics.Add(
                TypeRules.MisusedJsonAttribute, settings.Place(cancellation) ?? place, JsonAttributes.DisplayName(settings), type.Name,
                "the type names no derived type. Name the derived types with [JsonDerivedType].");
            return false;
        }

        polymorphism = derived.Count == 0 ? null : new(
            settings?.NamedArgument<string>("TypeDiscriminatorPropertyName") ?? DefaultDiscriminator,
            derived.OrderByDescending(d => Depth(d.Symbol)).Select(d => d.Model).ToEquatableArray(),
            (UnknownDerivedType)(settings?.NamedArgument<int>("UnknownDerivedTypeHandling") ?? 0),
            settings?.NamedArgument<bool>("IgnoreUnrecognizedTypeDiscriminators") ?? false);
        return true;
    }

    private static string? Misuse(
        INamedTypeSymbol type, INamedTypeSymbol? derived, AttributeData attribute, List<(INamedTypeSymbol Symbol, DerivedTypeModel Model)> before)
    {
        if (derived is null || !derived.SelfAndBases().Concat(derived.AllInterfaces).Contains(type, SymbolEqualityComparer.Default))
        {
            return "the type that it names is not derived from this one. Name a derived type.";
        }

        if (before.Any(d => SymbolEqualityComparer.Default.Equals(d.Symbol, derived)))
        {
            return $"'{derived.Name}' is declared twice. Keep one of the attributes.";
        }

        return Tag(attribute) is { } tag && before.Any(d => d.Model.Tag == tag && d.Model.IsNumber == Value(attribute) is int)
            ? $"another type has the discriminator '{tag}'. Give each type a discriminator of its own."
            : null;
    }

    private static IEnumerable<AttributeData> DerivedTypes(INamedTypeSymbol type) =>
        type.GetAttributes().Where(a => a.AttributeClass.Is(JsonAttributes.DerivedType) && a.ConstructorArguments.Length > 0);

    private static object? Value(AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 1 ? attribute.ConstructorArguments[1].Value : null;

    private static string? Tag(AttributeData attribute) => Value(attribute) switch
    {
        int number => number.ToString(CultureInfo.InvariantCulture),
        var text => text as string,
    };

    private static int Depth(INamedTypeSymbol type) => type.SelfAndBases().Length + type.AllInterfaces.Length;
}
