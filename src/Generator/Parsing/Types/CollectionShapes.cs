using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Types that are a JSON array, or an object with members of one type.</summary>
internal static class CollectionShapes
{
    private const string Namespace = "System.Collections.Generic.";

    /// <summary>The element of an array or list; null for every other type.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type) => Of(type) is (TypeShape.Array or TypeShape.List, var element) ? element : null;

    /// <summary>The shape and the type of the elements; null where the type is no supported collection.</summary>
    public static (TypeShape Shape, ITypeSymbol Element)? Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => (TypeShape.Array, array.ElementType),
        INamedTypeSymbol { Arity: 1 } list when IsList(list) => (TypeShape.List, list.TypeArguments[0]),
        INamedTypeSymbol { Arity: 2 } map when IsDictionary(map) => (TypeShape.Dictionary, map.TypeArguments[1]),
        _ => null,
    };

    private static bool IsList(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType switch
    {
        SpecialType.System_Collections_Generic_IList_T => true,
        SpecialType.System_Collections_Generic_ICollection_T => true,
        SpecialType.System_Collections_Generic_IEnumerable_T => true,
        SpecialType.System_Collections_Generic_IReadOnlyList_T => true,
        SpecialType.System_Collections_Generic_IReadOnlyCollection_T => true,
        _ => type.Is(Namespace + "List`1"),
    };

    private static bool IsDictionary(INamedTypeSymbol type) =>
        type.TypeArguments[0].SpecialType == SpecialType.System_String
        && (type.Is(Namespace + "Dictionary`2") || type.Is(Namespace + "IDictionary`2") || type.Is(Namespace + "IReadOnlyDictionary`2"));
}
