using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

internal static class EnumWriteEmitter
{
    public static void Write(SourceWriter writer, EnumTypeModel type)
    {
        writer.Separate();
        if (!type.AsText)
        {
            writer.WriteLine($"internal static void Write({TypeNames.Writer}, {type.Name} value) => "
                + $"writer.WriteNumberValue(({Keyword(type.Underlying)})value);");
            return;
        }

        WriteSwitch(writer, type, "Write", "WriteStringValue", $"writer.WriteNumberValue(({Keyword(type.Underlying)})value);");
        if (type.IsKey)
        {
            writer.WriteLine();
            WriteSwitch(writer, type, "WriteKey", "WritePropertyName", $"{TypeNames.ValueWriter}.WriteKey(writer, ({Keyword(type.Underlying)})value);");
        }

        if (type.IsFlags)
        {
            WriteFlags(writer, type);
        }
    }

    private static void WriteSwitch(SourceWriter writer, EnumTypeModel type, string method, string write, string otherwise)
    {
        writer.WriteLine($"internal static void {method}({TypeNames.Writer}, {type.Name} value)");
        writer.OpenBlock();
        writer.WriteLine("switch (value)");
        writer.OpenBlock();
        foreach (var member in Distinct(type))
        {
            writer.WriteLine($"case {type.Name}.{CodecNames.Escape(member.Name)}: writer.{write}({CodecNames.Utf8(member.Text)}); break;");
        }

        writer.WriteLine(type.IsFlags
            ? $"default: if ({TypeNames.ValueWriter}.NamesOf(unchecked((ulong)value), Bits, Names) is {{ }} names) "
                + $"{{ writer.{write}(names); }} else {{ {otherwise} }} break;"
            : $"default: {otherwise} break;");
        writer.CloseBlock();
        writer.CloseBlock();
    }

    // Members with many bits come first, in the order in which System.Text.Json tries them.
    private static void WriteFlags(SourceWriter writer, EnumTypeModel type)
    {
        var members = Distinct(type).Select(m => (m.Text, Bits: Bits(m.Value))).OrderByDescending(m => Count(m.Bits)).ThenBy(m => m.Bits).ToArray();
        writer.WriteLine();
        writer.WriteLine($"private static readonly ulong[] Bits = {{ {string.Join(", ", members.Select(m => $"{m.Bits}UL"))} }};");
        writer.WriteLine($"private static readonly string[] Names = {{ {string.Join(", ", members.Select(m => CodecNames.Literal(m.Text)))} }};");
    }

    private static IEnumerable<EnumMemberModel> Distinct(EnumTypeModel type) => type.Members.Items
        .GroupBy(m => m.Value, StringComparer.Ordinal)
        .Select(g => g.First());

    private static ulong Bits(string value) => value[0] == '-'
        ? unchecked((ulong)long.Parse(value, System.Globalization.CultureInfo.InvariantCulture))
        : ulong.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

    private static int Count(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }

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
