using Sluice.Generator.Emitting.Codec.Checks;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Writes the validation of values that System.Text.Json has read: a class <c>Of</c> with a number for each validated type. The reader is at the end of
/// the value, so members are named by their path from there.
/// </summary>
internal static class ExternalChecks
{
    public static void Write(SourceWriter writer, SerializedTypeModel type)
    {
        for (var i = 0; i < type.Validated.Count; i++)
        {
            Write(writer, type, type.Validated[i], i);
        }
    }

    private static void Write(SourceWriter writer, SerializedTypeModel root, ObjectTypeModel type, int index)
    {
        writer.Separate();
        writer.WriteLine($"private static class Of{Conditions.Text(index)}");
        writer.OpenBlock();
        writer.WriteLine($"internal static void Validate({TypeNames.Reader}, {type.Name} value, string path)");
        writer.OpenBlock();
        writer.WriteLine("var problems = reader.ProblemCount;");
        foreach (var member in type.Members)
        {
            WriteMember(writer, root, member);
        }

        if (ObjectChecks.HasTypeChecks(type))
        {
            writer.WriteLine("reader.Within(path);");
            writer.WriteLine("Whole(ref reader, value, problems);");
            writer.WriteLine("reader.Within(null);");
        }

        writer.CloseBlock();
        WriteWhole(writer, type);
        MemberChecks.WriteMethods(writer, type);
        writer.CloseBlock();
    }

    private static void WriteMember(SourceWriter writer, SerializedTypeModel root, MemberModel member)
    {
        var value = "value." + CodecNames.Escape(member.Name);
        var name = CodecNames.Literal(member.JsonName);
        var own = CheckEmitter.Call(member.Name, member.Type, member.Constraints, value)
            + (member.Constraints?.OfObject().Any() == true ? $" Validate_{member.Name}(ref reader, {value}, value);" : "");
        if (own.Length > 0)
        {
            writer.WriteLine($"reader.Absent(path + {name});{own} reader.Absent(null);");
        }

        var held = member.Type.Element ?? member.Type;
        var inner = Array.FindIndex([.. root.Validated.Items], t => t.Name == held.Name);
        if (inner < 0)
        {
            return;
        }

        var validate = $"Of{Conditions.Text(inner)}.Validate(ref reader, ";
        if (member.Type.Element is null)
        {
            var path = CodecNames.Literal(member.JsonName + ".");
            writer.WriteLine($"if ({value} is {{ }} v_{member.Name}) {{ {validate}v_{member.Name}, path + {path}); }}");
            return;
        }

        writer.WriteLine($"if ({value} is {{ }} v_{member.Name})");
        writer.OpenBlock();
        var isMap = member.Type.Shape == TypeShape.Dictionary;
        writer.WriteLine(isMap ? $"foreach (var pair in v_{member.Name})" : "var index = 0;");
        if (!isMap)
        {
            writer.WriteLine($"foreach (var item in v_{member.Name})");
        }

        writer.OpenBlock();
        writer.WriteLine(isMap
            ? $"if (pair.Value is {{ }} held) {{ {validate}held, path + {CodecNames.Literal(member.JsonName + ".")} + pair.Key + \".\"); }}"
            : $"if (item is {{ }} held) {{ {validate}held, path + {CodecNames.Literal(member.JsonName + "[")} + index + \"].\"); }}");
        if (!isMap)
        {
            writer.WriteLine("index++;");
        }

        writer.CloseBlock();
        writer.CloseBlock();
    }

    private static void WriteWhole(SourceWriter writer, ObjectTypeModel type)
    {
        if (!ObjectChecks.HasTypeChecks(type))
        {
            return;
        }

        writer.Separate();
        writer.WriteLine($"private static void Whole({TypeNames.Reader}, {type.Name} value, int problems)");
        writer.OpenBlock();
        ObjectChecks.WriteCalls(writer, type, [], "");
        writer.CloseBlock();
    }
}
