using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Explains why a type that is neither a scalar nor a collection cannot be a JSON object, and what to use instead.</summary>
internal static class UnsupportedTypes
{
    /// <summary>Returns the reason and the cure, or null if the type can be a JSON object.</summary>
    public static string? Why(ITypeSymbol type, TypeUse use)
    {
        if (type.TypeKind == TypeKind.Dynamic)
        {
            return "its content is not known. Use a record, or System.Text.Json.JsonElement for any JSON.";
        }

        if (type.IsTupleType)
        {
            return "the names of a tuple's members do not exist at run time. Use a record.";
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named || type.IsRefLikeType)
        {
            return type is IArrayTypeSymbol
                ? "JSON has no array of several dimensions. Use an array of arrays."
                : "it is not a class, struct or record. Use one with public properties.";
        }

        if (named.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable))
        {
            return "the elements of this collection have no common type. Use an array, a List<T>, a Dictionary<TKey, TValue> or a class derived from one.";
        }

        if (named.Is(WellKnown.FormFile))
        {
            return "it is a file of a form. Take it as a parameter with [FromForm], or as a member of the form's class.";
        }

        if (IsFramework(named))
        {
            return "it is a type of the framework for which Sluice has no JSON form. Use a string, number, Guid, date, enum, or a record of those.";
        }

        return named.IsStatic || (named.IsAbstract && use != TypeUse.Write && !Polymorphisms.IsTagged(named))
            ? "it is abstract. Use a type that can be constructed, or name its derived types with [JsonDerivedType]."
            : null;
    }

    private static bool IsFramework(INamedTypeSymbol type)
    {
        // This is a struct with two properties and a constructor for them, like a record.
        if (type.Is("System.Collections.Generic.KeyValuePair`2"))
        {
            return false;
        }

        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        // User code may be in System.* as well, so the assembly is checked, too.
        return space is { Name: "System" or "Microsoft" } && type.SourceLocation() is null;
    }
}
