using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Reporting.Results;

/// <summary>Says which values are written where nothing but <c>object</c> is declared, as the runtime's <c>ValueWriter</c> has it.</summary>
internal static class ObjectValues
{
    private const string Generic = "System.Collections.Generic.";

    /// <summary>Null where a value of the type is written, or where only the value itself can say that.</summary>
    public static string? Why(ITypeSymbol type)
    {
        type = ScalarShapes.Unwrap(type);
        if (type.SpecialType is SpecialType.System_Object || type.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error)
        {
            return null;
        }

        if (type.IsAnonymousType)
        {
            return "the type has no name that generated code could use. Make it a record, and declare that type in place of object.";
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return "of an enum in an object nothing says whether it is a name or a number. Declare the enum in place of object, or write its ToString().";
        }

        if (ScalarShapes.OfJson(type) is not null || JsonShapes.Of(type) is not null || type.SelfAndBasesOf().Any(t => t.Is("System.Text.Json.Nodes.JsonNode")))
        {
            return null;
        }

        return type is IArrayTypeSymbol array ? WhyNotArray(array)
            : !IsCollection(type) ? "the result is declared as object there, and no code is generated for what that holds. Declare the type in place of object."
            : WhyNotCollection(type);
    }

    /// <summary>Null where the derived type may be written in place of the declared one.</summary>
    public static string? WhyNotDerived(INamedTypeSymbol declared, INamedTypeSymbol made)
    {
        if (SymbolEqualityComparer.Default.Equals(declared, made) || declared.Attribute(JsonAttributes.Polymorphic)?.NamedArgument<int>("UnknownDerivedTypeHandling") is not (null or 0))
        {
            return null;
        }

        var named = declared.GetAttributes().Where(a => a.AttributeClass.Is(JsonAttributes.DerivedType) && a.ConstructorArguments.Length > 0).Select(a => a.ConstructorArguments[0].Value as ITypeSymbol).ToArray();
        return named.Length == 0 || named.Contains(made, SymbolEqualityComparer.Default) ? null
            : $"'{declared.PlainName()}' names the types that may be written in its place, and this is none of them. Name it there with [JsonDerivedType].";
    }

    /// <summary>Null where a result of Amazon's packages can have such a body.</summary>
    public static string? WhyNotBody(ITypeSymbol type)
    {
        var isBytes = type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte }
            || type.SelfAndBasesOf().Any(t => t.Is("System.IO.Stream"))
            || type.AllInterfaces.Any(i => i.Is(Generic + "IList`1") && i.TypeArguments[0].SpecialType == SpecialType.System_Byte);
        return isBytes ? "Amazon's results send bytes as base64, which only a proxy integration decodes. Return a byte[] from a method with [HttpGet] and [Produces]." : null;
    }

    public static string Describe(ITypeSymbol type) => type.IsAnonymousType ? "A value of an anonymous type" : $"A value of '{type.PlainName()}'";

    private static string? WhyNotArray(IArrayTypeSymbol array) =>
        array.Rank > 1 ? "JSON has no array of several dimensions. Return an array of arrays." : Why(array.ElementType);

    private static string? WhyNotCollection(ITypeSymbol type)
    {
        var interfaces = type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Add((INamedTypeSymbol)type) : type.AllInterfaces;
        if ((interfaces.FirstOrDefault(i => i.Is(Generic + "IDictionary`2")) ?? interfaces.FirstOrDefault(i => i.Is(Generic + "IReadOnlyDictionary`2"))) is { } map)
        {
            return map.TypeArguments[0].SpecialType != SpecialType.System_String
                ? "in an object, the keys of a dictionary are strings. Declare the dictionary's type in place of object."
                : Why(map.TypeArguments[1]);
        }

        return interfaces.FirstOrDefault(i => i.Is(Generic + "IEnumerable`1")) is { } items ? Why(items.TypeArguments[0]) : null;
    }

    private static bool IsCollection(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static ImmutableArray<INamedTypeSymbol> SelfAndBasesOf(this ITypeSymbol type) => type is INamedTypeSymbol named ? named.SelfAndBases() : [];
}
