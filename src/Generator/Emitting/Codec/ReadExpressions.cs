using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Makes the expressions that read one value from the payload.</summary>
internal static class ReadExpressions
{
    /// <summary>Returns the expression that parses the text that the reader holds.</summary>
    public static string Text(TypeRef type) => type.Shape switch
    {
        TypeShape.Enum or TypeShape.Array or TypeShape.List => $"{CodecNames.Type(type.Codec)}.Parse(ref reader)",
        TypeShape.ParsableInteger or TypeShape.ParsableNumber or TypeShape.SpanParsable or TypeShape.Utf8SpanParsable or TypeShape.Parsable =>
            $"reader.Parse{Method(type.Shape)}<{type.Name}>()",
        TypeShape.TryParse => TryParse(type, ""),
        TypeShape.CultureTryParse => TryParse(type, "global::System.Globalization.CultureInfo.InvariantCulture, "),
        _ => $"reader.Parse{Method(type.Shape)}()",
    };

    /// <summary>Returns the expression that parses one item of a text with commas.</summary>
    public static string Item(TypeRef type) =>
        type.Shape == TypeShape.Enum ? $"{CodecNames.Type(type.Codec)}.ParseItem(ref reader)" : Text(type);

    /// <summary>Returns the expression that reads the JSON value at which the reader is. The value is not null.</summary>
    public static string Json(TypeRef type, string reader = "reader") => type.Shape switch
    {
        TypeShape.Enum or TypeShape.Object or TypeShape.Array or TypeShape.List or TypeShape.Dictionary =>
            $"{CodecNames.Type(type.Codec)}.Read(ref {reader})",
        TypeShape.BytesMemory => $"new {type.Name}({reader}.HasValue ? {reader}.ReadBytes() : null)",
        TypeShape.JsonNode or TypeShape.JsonObject or TypeShape.JsonArray or TypeShape.JsonValue => $"{reader}.ReadNode<{type.Name}>()",
        TypeShape.DateTime when type.TakesUnixTime => $"{reader}.ReadDateTimeOrUnixTime()",
        _ when type.Numbers != NumberForm.Quotable => Number(type, reader),
        _ => $"{reader}.Read{Method(type.Shape)}()",
    };

    /// <summary>Returns the expression for null of the type. It is written with the type if a plain null could be converted to a value.</summary>
    public static string Null(TypeRef type) =>
        type.Shape == TypeShape.BytesMemory || type.Form == CollectionForm.Memory ? $"default({type.Name}?)" : "null";

    /// <summary>Returns the expression that reads the name of a dictionary's member.</summary>
    public static string Key(TypeRef type, string reader) =>
        type.Shape == TypeShape.Boolean ? $"{reader}.ReadBooleanKey()" : Json(type, reader);

    private static string Number(TypeRef type, string reader) => type switch
    {
        { Shape: TypeShape.Single or TypeShape.Double or TypeShape.Half } when type.Numbers.HasFlag(NumberForm.Named) =>
            $"{reader}.Read{Method(type.Shape)}((global::System.Text.Json.Serialization.JsonNumberHandling){(int)type.Numbers})",
        _ when type.Numbers.HasFlag(NumberForm.Quotable) => $"{reader}.Read{Method(type.Shape)}()",
        _ => $"({reader}.IsNumber ? {reader}.Read{Method(type.Shape)}() : {reader}.Refuse<{type.Name}>())",
    };

    private static string TryParse(TypeRef type, string culture) =>
        $"({type.Name}.TryParse(reader.ParseString(), {culture}out var parsed) ? parsed : reader.Refuse<{type.Name}>())";

    /// <summary>Returns the suffix of the reader's methods for the shape, which is the shape's name.</summary>
    public static string Method(TypeShape shape) => shape.ToString();
}
