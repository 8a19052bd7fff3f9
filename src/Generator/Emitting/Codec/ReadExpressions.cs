using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Expressions that read one value off the payload.</summary>
internal static class ReadExpressions
{
    /// <summary>Parses the text that the reader took.</summary>
    public static string Text(TypeRef type) => type.Shape switch
    {
        TypeShape.Enum or TypeShape.Array or TypeShape.List => $"{CodecNames.Type(type.Name)}.Parse(ref reader)",
        TypeShape.SpanParsable or TypeShape.Utf8SpanParsable or TypeShape.Parsable => $"reader.Parse{Method(type.Shape)}<{type.Name}>()",
        TypeShape.TryParse => TryParse(type, ""),
        TypeShape.CultureTryParse => TryParse(type, "global::System.Globalization.CultureInfo.InvariantCulture, "),
        _ => $"reader.Parse{Method(type.Shape)}()",
    };

    /// <summary>Parses one item of a text with commas.</summary>
    public static string Item(TypeRef type) =>
        type.Shape == TypeShape.Enum ? $"{CodecNames.Type(type.Name)}.ParseItem(ref reader)" : Text(type);

    /// <summary>Reads the JSON value that the reader stands on; it is not null.</summary>
    public static string Json(TypeRef type) => type.Shape switch
    {
        TypeShape.Enum or TypeShape.Object or TypeShape.Array or TypeShape.List or TypeShape.Dictionary =>
            $"{CodecNames.Type(type.Name)}.Read(ref reader)",
        _ => $"reader.Read{Method(type.Shape)}()",
    };

    private static string TryParse(TypeRef type, string culture) =>
        $"({type.Name}.TryParse(reader.ParseString(), {culture}out var parsed) ? parsed : reader.Refuse<{type.Name}>())";

    /// <summary>The reader's methods are named as the shapes.</summary>
    public static string Method(TypeShape shape) => shape.ToString();
}
