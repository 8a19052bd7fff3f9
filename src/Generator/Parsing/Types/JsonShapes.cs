using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Recognizes types whose JSON is not that of a class: bytes, and types that hold JSON.</summary>
internal static class JsonShapes
{
    public static TypeShape? Of(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Object } => TypeShape.Any,
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => TypeShape.Bytes,
        INamedTypeSymbol { Arity: 1 } named when IsMemory(named) && named.TypeArguments[0].SpecialType == SpecialType.System_Byte => TypeShape.BytesMemory,
        INamedTypeSymbol { Arity: 0, ContainingType: null } named => OfJson(named),
        _ => null,
    };

    private static bool IsMemory(INamedTypeSymbol type) => type.Is("System.Memory`1") || type.Is("System.ReadOnlyMemory`1");

    private static TypeShape? OfJson(INamedTypeSymbol type) => type.Name switch
    {
        "JsonElement" when type.Is("System.Text.Json.JsonElement") => TypeShape.JsonElement,
        "JsonDocument" when type.Is("System.Text.Json.JsonDocument") => TypeShape.JsonDocument,
        "JsonNode" when type.Is("System.Text.Json.Nodes.JsonNode") => TypeShape.JsonNode,
        "JsonObject" when type.Is("System.Text.Json.Nodes.JsonObject") => TypeShape.JsonObject,
        "JsonArray" when type.Is("System.Text.Json.Nodes.JsonArray") => TypeShape.JsonArray,
        "JsonValue" when type.Is("System.Text.Json.Nodes.JsonValue") => TypeShape.JsonValue,
        _ => null,
    };
}
