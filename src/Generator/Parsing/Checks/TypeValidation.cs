using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Parses the validation that a type asks for as a whole.</summary>
internal static class TypeValidation
{
    public static bool IsValidatable(INamedTypeSymbol type) =>
        !SkippedValidation.Of(type) && type.AllInterfaces.Any(i => i.Is(Annotations.ValidatableObject));

    /// <summary>Returns what validates an object of the type as a whole, or null if nothing does.</summary>
    public static string? OfWhole(INamedTypeSymbol type) =>
        SkippedValidation.Of(type) ? null
        : IsValidatable(type) ? "IValidatableObject"
        : type.SelfAndBases().SelectMany(t => t.GetAttributes()).FirstOrDefault(Annotations.IsValidation) is { } attribute
            ? Annotations.DisplayOf(attribute)
        : null;

    /// <summary>Returns the name of the type in messages about an object of it.</summary>
    public static string NameOf(INamedTypeSymbol type) =>
        type.Attribute(Annotations.DisplayName)?.Argument<string>(0) is { Length: > 0 } name ? name : type.Name;

    /// <summary>Returns the validation attributes of the type and of its bases, and adds a finding for each that generated code cannot create.</summary>
    public static EquatableArray<CustomAttributeModel> Rules(
        INamedTypeSymbol type, IAssemblySymbol assembly, DiagnosticBag diagnostics, Location? place, CancellationToken cancellation)
    {
        if (SkippedValidation.Of(type))
        {
            return default;
        }

        var rules = new List<CustomAttributeModel>();
        foreach (var attribute in type.SelfAndBases().SelectMany(t => t.GetAttributes()).Where(Annotations.IsValidation))
        {
            var (rule, reason) = CustomAttributes.Parse(attribute, assembly, type.Name, NameOf(type));
            if (rule is not null)
            {
                rules.Add(rule);
            }
            else
            {
                diagnostics.Add(
                    ValidationRules.UngeneratedValidation, attribute.Place(cancellation) ?? place, Annotations.DisplayOf(attribute), type.Name, reason!);
            }
        }

        return rules.ToEquatableArray();
    }
}
