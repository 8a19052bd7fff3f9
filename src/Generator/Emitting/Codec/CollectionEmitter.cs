using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

internal static class CollectionEmitter
{
    public static void Write(SourceWriter writer, CollectionModel collection)
    {
        if (collection.IsText)
        {
            WriteParse(writer, collection.Type);
        }

        if (collection.IsRead)
        {
            WriteRead(writer, collection.Type);
        }

        if (collection.IsWritten)
        {
            WriteWrite(writer, collection.Type);
        }
    }

    private static void WriteParse(SourceWriter writer, TypeRef type)
    {
        var made = Made(type);
        var item = ReadExpressions.Item(type.Element!) + TypeNames.Forgive(type.Element!);
        if (type.Element!.IsNullable)
        {
            item = $"reader.IsEmpty ? null : {item}";
        }

        writer.Separate();
        writer.WriteLine($"internal static {(type.Shape == TypeShape.Array ? type.Name : made)} Parse({TypeNames.Reader})");
        writer.OpenBlock();
        writer.WriteLine($"var items = new {made}();");
        writer.WriteLine($"while (reader.NextItem()) {{ items.Add({item}); }}");
        writer.WriteLine(type.Shape == TypeShape.Array ? "return items.ToArray();" : "return items;");
        writer.CloseBlock();
    }

    private static string Made(TypeRef type) => type.Shape == TypeShape.Dictionary
        ? $"global::System.Collections.Generic.Dictionary<string, {TypeNames.Declared(type.Element!)}>"
        : $"global::System.Collections.Generic.List<{TypeNames.Declared(type.Element!)}>";

    private static void WriteRead(SourceWriter writer, TypeRef type)
    {
        var isMap = type.Shape == TypeShape.Dictionary;
        var made = Made(type);
        writer.Separate();
        writer.WriteLine($"internal static {(type.Shape == TypeShape.Array ? type.Name : made)}? Read({TypeNames.Reader})");
        writer.OpenBlock();
        writer.WriteLine($"if (!reader.{(isMap ? "StartObject" : "StartArray")}()) {{ return null; }}");
        writer.WriteLine($"var items = new {made}();");
        if (isMap)
        {
            writer.WriteLine("while (reader.NextMember())");
            writer.OpenBlock();
            writer.WriteLine("var name = reader.MemberName();");
            writer.WriteLine("reader.Value();");
            writer.WriteLine($"items[name] = {Element(type.Element!)};");
            writer.CloseBlock();
        }
        else
        {
            writer.WriteLine($"while (reader.NextElement()) {{ items.Add({Element(type.Element!)}); }}");
        }

        writer.WriteLine(type.Shape == TypeShape.Array ? "return items.ToArray();" : "return items;");
        writer.CloseBlock();
    }

    private static string Element(TypeRef element) => element.IsNullable
        ? $"reader.HasValue ? {ReadExpressions.Json(element)} : null"
        : ReadExpressions.Json(element) + TypeNames.Forgive(element);

    private static void WriteWrite(SourceWriter writer, TypeRef type)
    {
        var isMap = type.Shape == TypeShape.Dictionary;
        var token = isMap ? "Object" : "Array";
        writer.Separate();
        writer.WriteLine($"internal static void Write({TypeNames.Writer}, {type.Name}? value)");
        writer.OpenBlock();
        writer.WriteLine("if (value is null) { writer.WriteNullValue(); return; }");
        writer.WriteLine($"writer.WriteStart{token}();");
        writer.WriteLine("foreach (var item in value)");
        writer.OpenBlock();
        if (isMap)
        {
            writer.WriteLine("writer.WritePropertyName(item.Key);");
        }

        WriteStatements.Value(writer, type.Element!, isMap ? "item.Value" : "item", "writer");
        writer.CloseBlock();
        writer.WriteLine($"writer.WriteEnd{token}();");
        writer.CloseBlock();
    }
}
