using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Recognizes types that can hold extension data: the members of the JSON that no other member takes.</summary>
internal static class ExtensionDataTypes
{
    /// <summary>Returns the type with the shape of its values, or null for a type that System.Text.Json does not accept here.</summary>
    public static TypeRef? Of(ITypeSymbol type)
    {
        var reference = new TypeRef
        {
            Name = type.FullName(),
            Shape = TypeShape.JsonObject,
            IsNullable = type.NullableAnnotation != NullableAnnotation.NotAnnotated,
        };
        if (type.Is("System.Text.Json.Nodes.JsonObject"))
        {
            return reference;
        }

        if (type is not INamedTypeSymbol { Arity: 2 } map
            || !(map.Is("System.Collections.Generic.Dictionary`2") || map.Is("System.Collections.Generic.IDictionary`2"))
            || map.TypeArguments[0].SpecialType != SpecialType.System_String)
        {
            return null;
        }

        return JsonShapes.Of(map.TypeArguments[1]) switch
        {
            TypeShape.JsonElement => Dictionary(new() { Name = map.TypeArguments[1].FullName(), Shape = TypeShape.JsonElement, IsValueType = true }),
            TypeShape.Any => Dictionary(new() { Name = "object", Shape = TypeShape.Any, IsNullable = true }),
            _ => null,
        };

        TypeRef Dictionary(TypeRef element) => reference with { Shape = TypeShape.Dictionary, Element = element };
    }
}
