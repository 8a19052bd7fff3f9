using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

internal static class EnumEmitter
{
    public static void Write(SourceWriter writer, EnumTypeModel type)
    {
        if (type.IsText || (type.IsRead && type.AsText))
        {
            WriteParse(writer, type);
        }

        if (type.IsRead)
        {
            WriteRead(writer, type);
        }

        if (type.IsWritten)
        {
            WriteWrite(writer, type);
        }
    }

    /// <summary>A client may write the member's name in any letter case, or its number.</summary>
    private static void WriteParse(SourceWriter writer, EnumTypeModel type)
    {
        writer.Separate();
        writer.WriteLine(type.IsFlags
            ? $"internal static {type.Name} Parse({TypeNames.Reader}) {{ {type.Name} value = default; while (reader.NextItem()) {{ value |= ParseItem(ref reader); }} return value; }}"
            : $"internal static {type.Name} Parse({TypeNames.Reader}) => ParseItem(ref reader);");
        writer.WriteLine();
        writer.WriteLine($"internal static {type.Name} ParseItem({TypeNames.Reader})");
        writer.OpenBlock();
        foreach (var member in type.Members)
        {
            writer.WriteLine(
                $"if (reader.TextIs({CodecNames.Utf8(member.Text)}) || reader.TextIs({CodecNames.Utf8(member.Value)})) {{ return {Member(type, member)}; }}");
        }

        writer.WriteLine($"return reader.Refuse<{type.Name}>();");
        writer.CloseBlock();
    }

    private static void WriteRead(SourceWriter writer, EnumTypeModel type)
    {
        var number = $"({type.Name})reader.Read{ReadExpressions.Method(type.Underlying)}()";
        writer.Separate();
        writer.WriteLine(type.AsText
            ? $"internal static {type.Name} Read({TypeNames.Reader}) => reader.IsNumber ? {number} : reader.ReadText() ? Parse(ref reader) : default;"
            : $"internal static {type.Name} Read({TypeNames.Reader}) => reader.IsNumber ? {number} : reader.Refuse<{type.Name}>();");
    }

    private static void WriteWrite(SourceWriter writer, EnumTypeModel type)
    {
        var number = $"writer.WriteNumberValue(({Keyword(type.Underlying)})value);";
        if (!type.AsText)
        {
            writer.Separate();
            writer.WriteLine($"internal static void Write({TypeNames.Writer}, {type.Name} value) => {number}");
            return;
        }

        writer.Separate();
        writer.WriteLine($"internal static void Write({TypeNames.Writer}, {type.Name} value)");
        writer.OpenBlock();
        writer.WriteLine("switch (value)");
        writer.OpenBlock();
        foreach (var member in type.Members.Items.GroupBy(m => m.Value, StringComparer.Ordinal).Select(g => g.First()))
        {
            writer.WriteLine($"case {Member(type, member)}: writer.WriteStringValue({CodecNames.Utf8(member.Text)}); break;");
        }

        writer.WriteLine($"default: {number} break;");
        writer.CloseBlock();
        writer.CloseBlock();
    }

    private static string Member(EnumTypeModel type, EnumMemberModel member) => type.Name + "." + CodecNames.Escape(member.Name);

    private static string Keyword(TypeShape shape) => shape switch
    {
        TypeShape.SByte => "sbyte",
        TypeShape.Byte => "byte",
        TypeShape.Int16 => "short",
        TypeShape.UInt16 => "ushort",
        TypeShape.UInt32 => "uint",
        TypeShape.Int64 => "long",
        TypeShape.UInt64 => "ulong",
        _ => "int",
    };
}
