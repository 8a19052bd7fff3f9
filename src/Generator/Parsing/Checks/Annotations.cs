using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>System.ComponentModel.DataAnnotations, by name.</summary>
internal static class Annotations
{
    public const string Namespace = "System.ComponentModel.DataAnnotations.";
    public const string Validation = Namespace + "ValidationAttribute";
    public const string ValidatableObject = Namespace + "IValidatableObject";
    public const string Display = Namespace + "DisplayAttribute";
    public const string DisplayName = "System.ComponentModel.DisplayNameAttribute";

    /// <summary>The simple name without <c>Attribute</c> of one of DataAnnotations' own; null for any other attribute.</summary>
    public static string? NameOf(AttributeData attribute) =>
        attribute.AttributeClass is { } type && type.Is(Namespace + type.Name) ? Short(type.Name) : null;

    /// <summary>True for an attribute that Validator would ask.</summary>
    public static bool IsValidation(AttributeData attribute) =>
        attribute.AttributeClass is { } type && type.SelfAndBases().Any(t => t.Is(Validation));

    public static string DisplayOf(AttributeData attribute) => "[" + Short(attribute.AttributeClass!.Name) + "]";

    private static string Short(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
}
