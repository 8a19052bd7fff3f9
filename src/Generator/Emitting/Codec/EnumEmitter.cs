using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

internal static class EnumEmitter
{
    public static void Write(SourceWriter writer, EnumTypeModel type)
    {
        if (type.IsText)
        {
            WriteParse(writer, type);
        }

        if (type.IsRead)
        {
            WriteRead(writer, type);
        }

        if (type.IsWritten)
        {
            EnumWriteEmitter.Write(writer, type);
        }
    }

    /// <summary>
    /// Writes the code that parses an enum value from a text. A client may write the member's name in any letter case, or its number.
    /// </summary>
    private static void WriteParse(SourceWriter writer, EnumTypeModel type)
    {
        writer.Separate();
        writer.WriteLine(type.IsFlags
            ? $"internal static {type.Name} Parse({TypeNames.Reader}) {{ {type.Name} value = default; "
                + $"while (reader.NextItem()) {{ value |= ParseItem(ref reader); }} return value; }}"
            : $"internal static {type.Name} Parse({TypeNames.Reader}) => ParseItem(ref reader);");
        writer.WriteLine();
        writer.WriteLine($"internal static {type.Name} ParseItem({TypeNames.Reader})");
        writer.OpenBlock();
        WriteExact(writer, type);
        foreach (var member in type.Members)
        {
            writer.WriteLine(
                $"if (reader.TextIs({CodecNames.Utf8(member.Spoken)}) || reader.TextIs({CodecNames.Utf8(member.Value)})) {{ return {Member(type, member)}; }}");
        }

        writer.WriteLine($"return reader.Refuse<{type.Name}>();");
        writer.CloseBlock();
    }

    private static void WriteRead(SourceWriter writer, EnumTypeModel type)
    {
        var shape = ReadExpressions.Method(type.Underlying);
        var number = $"({type.Name})reader.Read{shape}()";
        writer.Separate();
        if (!type.AsText)
        {
            writer.WriteLine($"internal static {type.Name} Read({TypeNames.Reader}) => reader.IsNumber ? {number} : reader.Refuse<{type.Name}>();");
            return;
        }

        // System.Text.Json also accepts a name, several names with commas (even without [Flags]), and a number in quotes.
        writer.WriteLine($"internal static {type.Name} Read({TypeNames.Reader})");
        writer.OpenBlock();
        writer.WriteLine($"if (reader.IsNumber) {{ return {number}; }}");
        writer.WriteLine("if (!reader.ReadText()) { return default; }");
        writer.WriteLine($"if (reader.IsNumberText) {{ return ({type.Name})reader.Parse{shape}(); }}");
        writer.WriteLine($"{type.Name} value = default;");
        writer.WriteLine("while (reader.NextName())");
        writer.OpenBlock();
        WriteExact(writer, type, adds: true);
        foreach (var member in type.Members)
        {
            writer.WriteLine($"if (reader.{(member.IsRenamed ? "TextEquals" : "TextIs")}({CodecNames.Utf8(member.Text)})) "
                + $"{{ value |= {Member(type, member)}; continue; }}");
        }

        writer.WriteLine($"return reader.Refuse<{type.Name}>();");
        writer.CloseBlock();
        writer.WriteLine("return value;");
        writer.CloseBlock();
    }

    // If names differ only in letter case, the exact name decides.
    private static void WriteExact(SourceWriter writer, EnumTypeModel type, bool adds = false)
    {
        foreach (var member in type.Members.Items.GroupBy(m => m.Text, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).SelectMany(g => g))
        {
            var take = adds ? $"value |= {Member(type, member)}; continue;" : $"return {Member(type, member)};";
            writer.WriteLine($"if (reader.TextEquals({CodecNames.Utf8(member.Text)})) {{ {take} }}");
        }
    }

    private static string Member(EnumTypeModel type, EnumMemberModel member) => type.Name + "." + CodecNames.Escape(member.Name);
}
