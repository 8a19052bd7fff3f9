using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Expressions that read one value off the payload.</summary>
internal static class ReadExpressions
{
    /// <summary>Parses the text that the reader took.</summary>
    public static string Text(TypeRef type) => type.Shape switch
    {
        TypeShape.Enum or TypeShape.Array or TypeShape.List => $"{CodecNames.Type(type.Codec)}.Parse(ref reader)",
        TypeShape.SpanParsable or TypeShape.Utf8SpanParsable or TypeShape.Parsable => $"reader.Parse{Method(type.Shape)}<{type.Name}>()",
        TypeShape.TryParse => TryParse(type, ""),
        TypeShape.CultureTryParse => TryParse(type, "global::System.Globalization.CultureInfo.InvariantCulture, "),
        _ => $"reader.Parse{Method(type.Shape)}()",
    };

    /// <summary>Parses one item of a text with commas.</summary>
    public static string Item(TypeRef type) =>
        type.Shape == TypeShape.Enum ? $"{CodecNames.Type(type.Codec)}.ParseItem(ref reader)" : Text(type);

    /// <summary>Reads the JSON value that the reader stands on; it is not null.</summary>
    public static string Json(TypeRef type, string reader = "reader") => type.Shape switch
    {
        TypeShape.Enum or TypeShape.Object or TypeShape.Array or TypeShape.List or TypeShape.Dictionary =>
            $"{CodecNames.Type(type.Codec)}.Read(ref {reader})",
        TypeShape.BytesMemory => $"new {type.Name}({reader}.HasValue ? {reader}.ReadBytes() : null)",
        TypeShape.JsonNode or TypeShape.JsonObject or TypeShape.JsonArray or TypeShape.JsonValue => $"{reader}.ReadNode<{type.Name}>()",
        _ when type.Numbers != NumberForm.Quotable => Number(type, reader),
        _ => $"{reader}.Read{Method(type.Shape)}()",
    };

    /// <summary>Null of the type. Where null could become a value by conversion, it is spelled out.</summary>
    public static string Null(TypeRef type) =>
        type.Shape == TypeShape.BytesMemory || type.Form == CollectionForm.Memory ? $"default({type.Name}?)" : "null";

    /// <summary>Reads the name of a dictionary's member.</summary>
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

    /// <summary>The reader's methods are named as the shapes.</summary>
    public static string Method(TypeShape shape) => shape.ToString();
}
