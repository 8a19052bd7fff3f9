using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Recognizes types whose JSON is an array, or an object whose members have one type.</summary>
internal static class CollectionShapes
{
    private const string Generic = "System.Collections.Generic.";

    /// <summary>Returns the type of the elements of an array or list, or null for every other type.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        Of(type) is { Shape: TypeShape.Array or TypeShape.List, Making: not null } shape ? shape.Element : null;

    /// <summary>Returns the shape of a collection, or null if the type is not a collection with known elements.</summary>
    public static CollectionShape? Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => new(TypeShape.Array, array.ElementType, null, CollectionMaking.Array),
        INamedTypeSymbol { Arity: 1 or 2, ContainingType: null } generic when KnownCollections.Find(generic) is var (making, form) =>
            generic.Arity == 1
                ? new(TypeShape.List, generic.TypeArguments[0], null, making, form)
                : new(TypeShape.Dictionary, generic.TypeArguments[1], generic.TypeArguments[0], making, form),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: not SpecialType.System_String } own => OfInterfaces(own),
        _ => null,
    };

    /// <summary>Returns the shape of a collection class of the user, which its interfaces determine.</summary>
    private static CollectionShape? OfInterfaces(INamedTypeSymbol type)
    {
        var interfaces = type.AllInterfaces;
        if (!interfaces.Any(IsCollection) || IsJsonType(type))
        {
            return null;
        }

        // A struct cannot be filled through an interface, because the items would be added to a copy.
        var canBeMade = type is { IsAbstract: false, TypeKind: TypeKind.Class }
            && type.InstanceConstructors.Any(c => c.Parameters.Length == 0 && c.DeclaredAccessibility == Accessibility.Public);
        if (Interface(interfaces, "IDictionary`2") is { } dictionary)
        {
            return Dictionary(dictionary, canBeMade ? CollectionMaking.OwnDictionary : null);
        }

        if (Interface(interfaces, "IReadOnlyDictionary`2") is { } readOnly)
        {
            return Dictionary(readOnly, null);
        }

        if (Interface(interfaces, "ICollection`1") is { } collection)
        {
            return new(TypeShape.List, collection.TypeArguments[0], null, canBeMade ? CollectionMaking.OwnList : null, CollectionForm.Interface);
        }

        return Interface(interfaces, "IEnumerable`1") is { } items
            ? new(TypeShape.List, items.TypeArguments[0], null, null, CollectionForm.Interface)
            : null;
    }

    private static CollectionShape Dictionary(INamedTypeSymbol map, CollectionMaking? making) =>
        new(TypeShape.Dictionary, map.TypeArguments[1], map.TypeArguments[0], making, CollectionForm.Interface);

    // Most types implement none of these interfaces. The names are compared first, because that is fast.
    private static bool IsCollection(INamedTypeSymbol type) => type.Name is "IDictionary" or "IReadOnlyDictionary" or "ICollection" or "IEnumerable";

    private static INamedTypeSymbol? Interface(ImmutableArray<INamedTypeSymbol> interfaces, string name)
    {
        foreach (var implemented in interfaces)
        {
            if (implemented.Is(Generic + name))
            {
                return implemented;
            }
        }

        return null;
    }

    // JSON nodes are collections as well, but have shapes of their own.
    private static bool IsJsonType(INamedTypeSymbol type) => type.SelfAndBases().Any(t => t.Is("System.Text.Json.Nodes.JsonNode"));
}
