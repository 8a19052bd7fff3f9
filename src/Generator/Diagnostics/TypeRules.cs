using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Diagnostics;

/// <summary>Types of bodies and results.</summary>
internal static class TypeRules
{
    private const string Area = "Types";

    public static readonly DiagnosticDescriptor Unsupported = Rule.Error(
        "SLUICE050", Area, "Type that cannot travel as JSON",
        "'{0}' cannot be {1}: {2}");

    public static readonly DiagnosticDescriptor NotAccessible = Rule.Error(
        "SLUICE051", Area, "Type that generated code cannot see",
        "'{0}' is not visible in its assembly. Make the type and the types around it internal or public.");

    public static readonly DiagnosticDescriptor NoConstructor = Rule.Error(
        "SLUICE052", Area, "Type that cannot be constructed",
        "'{0}' cannot be read from JSON: {1}. Give it a public constructor without parameters, or one whose parameters are named as its properties.");

    public static readonly DiagnosticDescriptor SerializerOnly = Rule.Error(
        "SLUICE053", Area, "Type that only System.Text.Json can handle",
        "{0} on '{1}' asks for System.Text.Json itself. Declare [JsonSerializable(typeof({2}))] on a JsonSerializerContext of this project, or remove the attribute.");

    public static readonly DiagnosticDescriptor DuplicateJsonName = Rule.Error(
        "SLUICE054", Area, "JSON name used twice",
        "'{0}' is the JSON name of two properties of '{1}' (letter case does not count). Give one of them [JsonPropertyName].");

    public static readonly DiagnosticDescriptor JsonAttributeMisused = Rule.Error(
        "SLUICE055", Area, "System.Text.Json attribute that cannot work",
        "{0} on '{1}' cannot work: {2}");
}
