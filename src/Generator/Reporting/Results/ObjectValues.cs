using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Reporting.Results;

/// <summary>Determines which values the runtime's <c>ValueWriter</c> can write if the declared type is <c>object</c>.</summary>
internal static class ObjectValues
{
    private const string Generic = "System.Collections.Generic.";

    /// <summary>
    /// Returns the reason why a value of the type cannot be written. Returns null if it can be written, or if only the value itself shows that.
    /// </summary>
    public static string? Why(ITypeSymbol type)
    {
        type = ScalarShapes.Unwrap(type);
        if (type.SpecialType is SpecialType.System_Object || type.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error)
        {
            return null;
        }

        if (type.IsAnonymousType)
        {
            return "generated code cannot name an anonymous type. Make it a record, and declare that type instead of object.";
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return "an enum in an object may mean a name or a number. Declare the enum instead of object, or write its ToString().";
        }

        if (ScalarShapes.OfJson(type) is not null || JsonShapes.Of(type) is not null
            || type.SelfAndBasesOf().Any(t => t.Is("System.Text.Json.Nodes.JsonNode")))
        {
            return null;
        }

        return type is IArrayTypeSymbol array ? WhyNotArray(array)
            : !IsCollection(type)
                ? "the declared type is object, and no code is generated for the types that it may contain. Declare the type instead of object."
            : WhyNotCollection(type);
    }

    /// <summary>Returns true for object, and for a collection, a task or a result of objects.</summary>
    public static bool HoldsObject(ITypeSymbol? type, int depth = 0) => depth < 8 && type switch
    {
        { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } => true,
        IArrayTypeSymbol array => HoldsObject(array.ElementType, depth + 1),
        INamedTypeSymbol { IsGenericType: true } generic => generic.TypeArguments.Any(argument => HoldsObject(argument, depth + 1)),
        _ => false,
    };

    /// <summary>Returns the reason why the derived type must not be written instead of the declared one, or null if it may.</summary>
    public static string? WhyNotDerived(INamedTypeSymbol declared, INamedTypeSymbol made)
    {
        if (SymbolEqualityComparer.Default.Equals(declared, made)
            || declared.Attribute(JsonAttributes.Polymorphic)?.NamedArgument<int>("UnknownDerivedTypeHandling") is not (null or 0))
        {
            return null;
        }

        var named = declared.GetAttributes()
            .Where(a => a.AttributeClass.Is(JsonAttributes.DerivedType) && a.ConstructorArguments.Length > 0)
            .Select(a => a.ConstructorArguments[0].Value as ITypeSymbol)
            .ToArray();
        return named.Length == 0 || named.Contains(made, SymbolEqualityComparer.Default) ? null
            : $"'{declared.PlainName()}' names the derived types that may be written in its place, and this is not one of them. Add it with [JsonDerivedType].";
    }

    /// <summary>Returns the reason why a result of Amazon's packages cannot have a body of the type, or null if it can.</summary>
    public static string? WhyNotBody(ITypeSymbol type)
    {
        var isBytes = type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte }
            || type.SelfAndBasesOf().Any(t => t.Is("System.IO.Stream"))
            || type.AllInterfaces.Any(i => i.Is(Generic + "IList`1") && i.TypeArguments[0].SpecialType == SpecialType.System_Byte);
        return isBytes
            ? "Amazon's results send bytes as base64, which only a proxy integration decodes. Return a byte[] from a method with [HttpGet] and [Produces]."
            : null;
    }

    public static string Describe(ITypeSymbol type) => type.IsAnonymousType ? "A value of an anonymous type" : $"A value of '{type.PlainName()}'";

    private static string? WhyNotArray(IArrayTypeSymbol array) =>
        array.Rank > 1 ? "JSON has no array of several dimensions. Return an array of arrays." : Why(array.ElementType);

    private static string? WhyNotCollection(ITypeSymbol type)
    {
        var interfaces = type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Add((INamedTypeSymbol)type) : type.AllInterfaces;
        if ((interfaces.FirstOrDefault(i => i.Is(Generic + "IDictionary`2"))
            ?? interfaces.FirstOrDefault(i => i.Is(Generic + "IReadOnlyDictionary`2"))) is { } map)
        {
            return map.TypeArguments[0].SpecialType != SpecialType.System_String
                ? "in an object, the keys of a dictionary are strings. Declare the dictionary's type instead of object."
                : Why(map.TypeArguments[1]);
        }

        return interfaces.FirstOrDefault(i => i.Is(Generic + "IEnumerable`1")) is { } items ? Why(items.TypeArguments[0]) : null;
    }

    private static bool IsCollection(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable
            || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static ImmutableArray<INamedTypeSymbol> SelfAndBasesOf(this ITypeSymbol type) => type is INamedTypeSymbol named ? named.SelfAndBases() : [];
}
