using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about the types that are read from and written to JSON.</summary>
internal static class TypeRules
{
    public static readonly DiagnosticDescriptor UnsupportedType = Descriptors.Error(
        "SLUICE050", "Types", "Type not supported as JSON",
        "'{0}' cannot be {1}: {2}");

    public static readonly DiagnosticDescriptor TypeNotAccessible = Descriptors.Error(
        "SLUICE051", "Types", "Inaccessible type",
        "Generated code cannot name '{0}'. Make the type and the types around it internal or public. If it comes from a reference with an extern alias, "
        + "add the alias 'global' to the reference.");

    public static readonly DiagnosticDescriptor TypeNotConstructible = Descriptors.Error(
        "SLUICE052", "Types", "Type cannot be constructed from JSON",
        "'{0}' cannot be read from JSON: {1}. Give it a public constructor without parameters, or one whose parameters have the names of its properties.");

    public static readonly DiagnosticDescriptor SerializerOnlyType = Descriptors.Error(
        "SLUICE053", "Types", "Attribute requires System.Text.Json",
        "{0} on '{1}' works only with System.Text.Json itself. Declare [JsonSerializable(typeof({2}))] on a JsonSerializerContext of this project, or "
        + "remove the attribute.");

    public static readonly DiagnosticDescriptor DuplicateJsonName = Descriptors.Error(
        "SLUICE054", "Types", "Duplicate JSON name",
        "'{0}' is the JSON name of two properties of '{1}' (letter case does not count). Give one of them [JsonPropertyName].");

    public static readonly DiagnosticDescriptor MisusedJsonAttribute = Descriptors.Error(
        "SLUICE055", "Types", "Unsupported use of a System.Text.Json attribute",
        "{0} on '{1}' cannot work: {2}");

    public static readonly DiagnosticDescriptor HiddenName = Descriptors.ApiError(
        "SLUICE056", "Types", "Global type with a name that generated code needs",
        "Generated code needs the name '{0}', which means this type everywhere in the project, because the type is in no namespace. "
        + "Rename it, or put it into a namespace.");

    public static readonly DiagnosticDescriptor MisplacedOptional = Descriptors.Error(
        "SLUICE250", "Types", "Optional value outside of a body's members",
        "'{0}' can only be the type of a property of a body, because only a member of a JSON object can be absent. Use '{1}' here.");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnsupportedType,
        TypeNotAccessible,
        TypeNotConstructible,
        SerializerOnlyType,
        DuplicateJsonName,
        MisusedJsonAttribute,
        HiddenName,
        MisplacedOptional,
    ];
}
