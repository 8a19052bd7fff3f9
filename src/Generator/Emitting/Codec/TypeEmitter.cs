using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the codec of a type, which all operations that use the type share.</summary>
internal static class TypeEmitter
{
    public static void Emit(SourceProductionContext context, NamedTypeModel type) =>
        Emit(context, type.Codec, type is not EnumTypeModel && type.IsWritten ? type.Name : null, writer =>
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
        Emit(context, collection.Type.Codec, collection.IsWritten ? collection.Type.Name : null, writer => CollectionEmitter.Write(writer, collection));

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

    /// <param name="context">Receives the source.</param>
    /// <param name="typeName">The name of the type that the codec's name is made from.</param>
    /// <param name="written">The type, if a method may return it, or else null.</param>
    /// <param name="write">Writes the members.</param>
    private static void Emit(SourceProductionContext context, string typeName, string? written, Action<SourceWriter> write)
    {
        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("namespace Sluice.Generated;");
        writer.WriteLine();
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine(SourceWriter.UsesHandlers);
        writer.WriteLine(written is null
            ? $"internal static class {CodecNames.Type(typeName)}"
            : $"internal sealed class {CodecNames.Type(typeName)} : global::Sluice.Runtime.IResultWriter<{written}>");
        writer.OpenBlock();
        write(writer);
        writer.CloseBlock();
        context.AddSource(CodecNames.Hint(typeName, "Type"), writer.ToSourceText());
    }
}
