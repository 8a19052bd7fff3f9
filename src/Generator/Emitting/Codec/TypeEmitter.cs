using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>The codec of a type, shared by all operations that reach it.</summary>
internal static class TypeEmitter
{
    public static void Emit(SourceProductionContext context, NamedTypeModel type) => Emit(context, type.Codec, writer =>
    {
        switch (type)
        {
            case EnumTypeModel e:
                EnumEmitter.Write(writer, e);
                break;
            case ObjectTypeModel o:
                WriteObject(writer, o);
                break;
            case SerializedTypeModel s:
                SerializedTypeEmitter.Write(writer, s);
                break;
        }
    });

    public static void Emit(SourceProductionContext context, CollectionModel collection) =>
        Emit(context, collection.Type.Codec, writer => CollectionEmitter.Write(writer, collection));

    private static void WriteObject(SourceWriter writer, ObjectTypeModel type)
    {
        if (type.IsRead)
        {
            ObjectReadEmitter.Write(writer, type);
        }

        if (type.IsWritten)
        {
            ObjectWriteEmitter.Write(writer, type);
        }
    }

    private static void Emit(SourceProductionContext context, string typeName, Action<SourceWriter> write)
    {
        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("namespace Sluice.Generated;");
        writer.WriteLine();
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine($"internal static class {CodecNames.Type(typeName)}");
        writer.OpenBlock();
        write(writer);
        writer.CloseBlock();
        context.AddSource(CodecNames.Hint(typeName, "Type"), writer.ToSourceText());
    }
}
