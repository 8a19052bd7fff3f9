using System.Globalization;
using Sluice.Generator.Model.Types;

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
            CollectionWriteEmitter.Write(writer, collection.Type);
        }
    }

    private static void WriteParse(SourceWriter writer, TypeRef type)
    {
        var item = ReadExpressions.Item(type.Element!) + TypeNames.Forgive(type.Element!);
        if (type.Element!.IsNullable)
        {
            item = $"reader.IsEmpty ? null : {item}";
        }

        writer.Separate();
        writer.WriteLine($"internal static {Made(type)} Parse({TypeNames.Reader})");
        writer.OpenBlock();
        WriteBuilder(writer, type);
        writer.WriteLine($"while (reader.NextItem()) {{ {Add(type, item)}; }}");
        writer.WriteLine($"return {Result(type)};");
        writer.CloseBlock();
    }

    private static void WriteRead(SourceWriter writer, TypeRef type)
    {
        writer.Separate();
        writer.WriteLine($"internal static {Made(type)}{(type.IsValueType ? "" : "?")} Read({TypeNames.Reader})");
        writer.OpenBlock();
        if (type.Form == CollectionForm.Memory)
        {
            writer.WriteLine("if (!reader.HasValue) { return default; }");
        }

        if (type is { Shape: TypeShape.Array, Element.Shape: TypeShape.Byte })
        {
            // Bytes are an array only in the JSON of Amazon's serializers, which also read base64.
            writer.WriteLine("if (reader.IsText) { return reader.ReadBytes(); }");
        }

        writer.WriteLine($"if (!reader.{(type.Key is null ? "StartArray" : "StartObject")}()) {{ return {(type.IsValueType ? "default" : "null")}; }}");
        WriteBuilder(writer, type);
        if (type.Key is null)
        {
            writer.WriteLine($"while (reader.NextElement()) {{ {Add(type, Element(type.Element!))}; }}");
        }
        else
        {
            WriteMembers(writer, type, type.Key);
        }

        writer.WriteLine($"return {Result(type)};");
        writer.CloseBlock();
    }

    private static void WriteMembers(SourceWriter writer, TypeRef type, TypeRef key)
    {
        writer.WriteLine("while (reader.NextEntry())");
        writer.OpenBlock();
        if (key.Shape == TypeShape.String)
        {
            writer.WriteLine("var name = reader.MemberName();");
        }
        else
        {
            writer.WriteLine("var key = reader.Key();");
            writer.WriteLine($"var name = {ReadExpressions.Key(key, "key")};");
        }

        writer.WriteLine("reader.Value();");
        if (key.IsValueType || key.Shape == TypeShape.String)
        {
            writer.WriteLine($"items[name] = {Element(type.Element!)};");
        }
        else
        {
            writer.WriteLine($"var item = {Element(type.Element!)};");
            writer.WriteLine("if (name is not null) { items[name] = item; }");
        }

        writer.CloseBlock();
    }

    private static void WriteBuilder(SourceWriter writer, TypeRef type) => writer.WriteLine(type.Making.New is { } made
        ? $"{Builder(type)} items = {Format(made, type.Name)};"
        : $"var items = new {Builder(type)}();");

    private static string Builder(TypeRef type) => Format(type.Making.Builder, TypeNames.Declared(type.Element!), type.Key?.Name ?? "");

    private static string Add(TypeRef type, string item) => Format(type.Making.Add, "items", item);

    private static string Result(TypeRef type) => Format(type.Making.Result, "items", type.Name);

    /// <summary>
    /// Returns the type that the generated methods return. It is as exact as possible, so that generated code calls the methods of the class and not
    /// of an interface.
    /// </summary>
    private static string Made(TypeRef type) => type.Making.Result == "{0}" ? Builder(type) : type.Name;

    private static string Element(TypeRef element) => element.IsNullable
        ? $"reader.HasValue ? {ReadExpressions.Json(element)} : {ReadExpressions.Null(element)}"
        : ReadExpressions.Json(element) + TypeNames.Forgive(element);

    private static string Format(string format, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, format, arguments);
}
