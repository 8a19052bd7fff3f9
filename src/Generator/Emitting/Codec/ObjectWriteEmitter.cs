using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

internal static class ObjectWriteEmitter
{
    public static void Write(SourceWriter writer, ObjectTypeModel type)
    {
        writer.Separate();
        writer.WriteLine($"internal static void Write({TypeNames.Writer}, {type.Name}{(type.IsValueType ? "" : "?")} value)");
        writer.OpenBlock();
        if (!type.IsValueType)
        {
            writer.WriteLine("if (value is null) { writer.WriteNullValue(); return; }");
        }

        writer.WriteLine("writer.WriteStartObject();");
        foreach (var member in type.Members.Items.Where(m => m.IsWritten))
        {
            WriteMember(writer, member);
        }

        writer.WriteLine("writer.WriteEndObject();");
        writer.CloseBlock();
    }

    private static void WriteMember(SourceWriter writer, MemberModel member)
    {
        var value = "value." + CodecNames.Escape(member.Name);
        var name = CodecNames.Utf8(member.JsonName);
        if (Condition(member, value) is { } condition)
        {
            writer.WriteLine($"if ({condition})");
            writer.OpenBlock();
        }

        if (WriteStatements.NamedMethod(member.Type) is { } method)
        {
            writer.WriteLine($"writer.{method}({name}, {value});");
        }
        else
        {
            writer.WriteLine($"writer.WritePropertyName({name});");
            WriteStatements.Value(writer, member.Type, value, "writer", "v_" + member.Name);
        }

        if (Condition(member, value) is not null)
        {
            writer.CloseBlock();
        }
    }

    private static string? Condition(MemberModel member, string value)
    {
        var canBeNull = member.Type.IsNullable || !member.Type.IsValueType;
        return member.Omission switch
        {
            MemberOmission.WhenNull or MemberOmission.WhenDefault when canBeNull => value + " is not null",
            MemberOmission.WhenDefault =>
                $"!global::System.Collections.Generic.EqualityComparer<{member.Type.Name}>.Default.Equals({value}, default)",
            _ => null,
        };
    }
}
