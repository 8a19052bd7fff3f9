using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Recognizes types whose value is a text, a number, true or false.</summary>
internal static class ScalarShapes
{
    /// <summary>Returns true for a type whose value one text can contain.</summary>
    public static bool IsScalar(ITypeSymbol type) => OfText(Unwrap(type)) is not null;

    /// <summary>Returns true for a list whose elements one text with commas can contain.</summary>
    public static bool IsList(ITypeSymbol type) =>
        CollectionShapes.ElementOf(type) is { SpecialType: not SpecialType.System_Byte } element && IsScalar(element);

    /// <summary>Returns the shape of a value in a path, query, header or other text, or null if one text cannot contain the type.</summary>
    public static TypeShape? OfText(ITypeSymbol type) => Of(type) ?? ParsableShapes.Of(type);

    /// <summary>Returns the shape of a JSON string, number, true or false, or null if the type's JSON is none of these.</summary>
    public static TypeShape? OfJson(ITypeSymbol type) =>
        Of(type) ?? (type is INamedTypeSymbol { Arity: 0, ContainingType: null } named && IsInSystem(named) ? named.Name switch
        {
            "Version" => TypeShape.Version,
            "Half" => TypeShape.Half,
            "Int128" => TypeShape.Int128,
            "UInt128" => TypeShape.UInt128,
            _ => null,
        } : null);

    public static bool IsNumber(TypeShape shape) =>
        shape is >= TypeShape.SByte and <= TypeShape.Decimal or TypeShape.Half or TypeShape.Int128 or TypeShape.UInt128;

    /// <summary>Returns the shape, or null if the type is not a scalar.</summary>
    public static TypeShape? Of(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => TypeShape.String,
        SpecialType.System_Char => TypeShape.Char,
        SpecialType.System_Boolean => TypeShape.Boolean,
        SpecialType.System_SByte => TypeShape.SByte,
        SpecialType.System_Byte => TypeShape.Byte,
        SpecialType.System_Int16 => TypeShape.Int16,
        SpecialType.System_UInt16 => TypeShape.UInt16,
        SpecialType.System_Int32 => TypeShape.Int32,
        SpecialType.System_UInt32 => TypeShape.UInt32,
        SpecialType.System_Int64 => TypeShape.Int64,
        SpecialType.System_UInt64 => TypeShape.UInt64,
        SpecialType.System_Single => TypeShape.Single,
        SpecialType.System_Double => TypeShape.Double,
        SpecialType.System_Decimal => TypeShape.Decimal,
        SpecialType.System_DateTime => TypeShape.DateTime,
        _ when type.TypeKind == TypeKind.Enum => TypeShape.Enum,
        _ when type is INamedTypeSymbol { Arity: 0, ContainingType: null } named && IsInSystem(named) => named.Name switch
        {
            "Guid" => TypeShape.Guid,
            "DateTimeOffset" => TypeShape.DateTimeOffset,
            "DateOnly" => TypeShape.DateOnly,
            "TimeOnly" => TypeShape.TimeOnly,
            "TimeSpan" => TypeShape.TimeSpan,
            "Uri" => TypeShape.Uri,
            _ => null,
        },
        _ => null,
    };

    /// <summary>Returns the underlying type of <c>Nullable&lt;T&gt;</c>, or the type itself.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool IsInSystem(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
