using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>The names of types in System.ComponentModel.DataAnnotations.</summary>
internal static class Annotations
{
    public const string Namespace = "System.ComponentModel.DataAnnotations.";
    public const string Validation = Namespace + "ValidationAttribute";
    public const string ValidatableObject = Namespace + "IValidatableObject";
    public const string Display = Namespace + "DisplayAttribute";
    public const string DisplayName = "System.ComponentModel.DisplayNameAttribute";

    /// <summary>
    /// Returns the simple name of an attribute of DataAnnotations without the suffix <c>Attribute</c>, or null for any other attribute.
    /// </summary>
    public static string? NameOf(AttributeData attribute) =>
        attribute.AttributeClass is { } type && type.Is(Namespace + type.Name) ? Short(type.Name) : null;

    /// <summary>Returns true for an attribute that DataAnnotations' <c>Validator</c> would check.</summary>
    public static bool IsValidation(AttributeData attribute) =>
        attribute.AttributeClass is { } type && type.SelfAndBases().Any(t => t.Is(Validation));

    public static string DisplayOf(AttributeData attribute) => "[" + Short(attribute.AttributeClass!.Name) + "]";

    public static string Short(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
}
