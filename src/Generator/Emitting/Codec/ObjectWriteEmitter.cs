using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

internal static class ObjectWriteEmitter
{
    public static void Write(SourceWriter writer, ObjectTypeModel type)
    {
        var isPart = type.IsDerived || type.Polymorphism is not null;
        writer.Separate();
        writer.WriteLine($"public static void Write({TypeNames.Writer}, {type.Name}{(type.IsValueType ? "" : "?")} value)");
        writer.OpenBlock();
        if (!type.IsValueType)
        {
            writer.WriteLine("if (value is null) { writer.WriteNullValue(); return; }");
        }

        if (type.Polymorphism is { } choice)
        {
            PolymorphismEmitter.WriteDispatch(writer, type, choice);
        }

        writer.WriteLine("writer.WriteStartObject();");
        if (isPart)
        {
            writer.WriteLine("WriteMembers(writer, value);");
        }
        else
        {
            WriteMembers(writer, type);
        }

        writer.WriteLine("writer.WriteEndObject();");
        writer.CloseBlock();
        if (isPart)
        {
            writer.WriteLine();
            writer.WriteLine($"internal static void WriteMembers({TypeNames.Writer}, {type.Name} value)");
            writer.OpenBlock();
            WriteMembers(writer, type);
            writer.CloseBlock();
        }
    }

    private static void WriteMembers(SourceWriter writer, ObjectTypeModel type)
    {
        foreach (var member in type.Members.Items.Where(m => m.IsWritten))
        {
            WriteMember(writer, member);
        }

        if (type.ExtensionData is { IsWritten: true } data)
        {
            writer.WriteLine($"{TypeNames.ValueWriter}.WriteMembers(writer, value.{CodecNames.Escape(data.Name)}!);");
        }
    }

    private static void WriteMember(SourceWriter writer, MemberModel member)
    {
        var property = "value." + CodecNames.Escape(member.Name);
        var value = member.IsOptional ? "o_" + member.Name : property;
        var name = CodecNames.Utf8(member.JsonName);
        string?[] conditions = [member.IsOptional ? $"{property}.TryGetValue(out var {value})" : null, Condition(member, value)];
        var condition = string.Join(" && ", conditions.Where(c => c is not null));
        if (condition.Length > 0)
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

        if (condition.Length > 0)
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
