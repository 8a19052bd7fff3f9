using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Expressions that read one value off the payload.</summary>
internal static class ReadExpressions
{
    /// <summary>Parses the text that the reader took.</summary>
    public static string Text(TypeRef type) =>
        type.Shape == TypeShape.Enum ? $"{CodecNames.Type(type.Name)}.Parse(ref reader)" : $"reader.Parse{Method(type.Shape)}()";

    /// <summary>Reads the JSON value that the reader stands on; it is not null.</summary>
    public static string Json(TypeRef type) => type.Shape switch
    {
        TypeShape.Enum or TypeShape.Object or TypeShape.Array or TypeShape.List or TypeShape.Dictionary =>
            $"{CodecNames.Type(type.Name)}.Read(ref reader)",
        _ => $"reader.Read{Method(type.Shape)}()",
    };

    /// <summary>The reader's methods are named as the shapes.</summary>
    public static string Method(TypeShape shape) => shape.ToString();
}
