using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

internal static class CollectionWriteEmitter
{
    private const string Generic = "global::System.Collections.Generic.";

    public static void Write(SourceWriter writer, TypeRef type)
    {
        var isMap = type.Key is not null;
        var token = isMap ? "Object" : "Array";
        writer.Separate();
        writer.WriteLine($"public static void Write({TypeNames.Writer}, {type.Name}{(type.IsValueType ? "" : "?")} value)");
        writer.OpenBlock();
        if (!type.IsValueType)
        {
            writer.WriteLine("if (value is null) { writer.WriteNullValue(); return; }");
        }

        writer.WriteLine($"writer.WriteStart{token}();");
        if (type.Form == CollectionForm.Memory)
        {
            // In C# 12, foreach cannot enumerate a span in an async method or over an enumerator that implements interfaces.
            writer.WriteLine("for (var i = 0; i < value.Length; i++)");
            writer.OpenBlock();
            writer.WriteLine("var item = value.Span[i];");
        }
        else
        {
            writer.WriteLine($"foreach (var item in {Items(type)})");
            writer.OpenBlock();
        }

        if (isMap)
        {
            writer.WriteLine(Name(type.Key!));
        }

        WriteStatements.Value(writer, type.Element!, isMap ? "item.Value" : "item", "writer");
        writer.CloseBlock();
        writer.WriteLine($"writer.WriteEnd{token}();");
        writer.CloseBlock();
    }

    private static string Items(TypeRef type) => type.Form switch
    {
        CollectionForm.ImmutableArray => $"value.IsDefault ? {type.Name}.Empty : value",
        CollectionForm.Interface when type.Key is { } key =>
            $"({Generic}IEnumerable<{Generic}KeyValuePair<{key.Name}, {TypeNames.Declared(type.Element!)}>>)value",
        CollectionForm.Interface => $"({Generic}IEnumerable<{TypeNames.Declared(type.Element!)}>)value",
        _ => "value",
    };

    private static string Name(TypeRef key) => key.Shape switch
    {
        TypeShape.String => "writer.WritePropertyName(item.Key);",
        TypeShape.Enum => $"{CodecNames.Type(key.Codec)}.WriteKey(writer, item.Key);",
        _ => $"{TypeNames.ValueWriter}.WriteKey(writer, item.Key);",
    };
}
