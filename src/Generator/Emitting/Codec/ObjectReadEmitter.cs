using Sluice.Generator.Emitting.Codec.Checks;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

internal static class ObjectReadEmitter
{
    public static void Write(SourceWriter writer, ObjectTypeModel type)
    {
        WriteRead(writer, type);
        if (!type.IsAbstract)
        {
            MemberChecks.WriteMethods(writer, type);
        }
    }

    private static void WriteRead(SourceWriter writer, ObjectTypeModel type)
    {
        var result = type.Name + (type.IsValueType ? "" : "?");
        var nothing = type.IsValueType ? "default" : "null";
        var isPart = type.IsDerived || type.Polymorphism is not null;
        writer.Separate();
        writer.WriteLine($"internal static {result} Read({TypeNames.Reader})");
        writer.OpenBlock();
        writer.WriteLine($"if (!reader.StartObject()) {{ return {nothing}; }}");
        if (!isPart)
        {
            WriteBody(writer, type, nothing, isPart);
            writer.CloseBlock();
            return;
        }

        PolymorphismEmitter.WriteChoice(writer, type);
        writer.CloseBlock();
        if (!type.IsAbstract)
        {
            writer.WriteLine();
            writer.WriteLine($"internal static {result} ReadMembers({TypeNames.Reader}, global::System.ReadOnlySpan<byte> tag)");
            writer.OpenBlock();
            WriteBody(writer, type, nothing, isPart);
            writer.CloseBlock();
        }
    }

    private static void WriteBody(SourceWriter writer, ObjectTypeModel type, string nothing, bool isPart)
    {
        var members = type.Members.Items.Where(m => m.Setting != MemberSetting.None).ToArray();
        var seen = new SeenBits();
        foreach (var member in members.Where(m => m.IsRequired || m.Setting is MemberSetting.Setter or MemberSetting.InitializerWithDefault ||
            MemberChecks.AsksIfSeen(m)))
        {
            seen.Add(member.Name);
        }

        // A value is there if nothing in it is wrong, whatever else is wrong in the request.
        writer.WriteLine("var problems = reader.ProblemCount;");
        var counts = ObjectChecks.HasMemberChecks(type);
        if (counts)
        {
            writer.WriteLine("var failed = 0;");
        }

        if (isPart)
        {
            writer.WriteLine("var discriminator = reader.TakeDiscriminator();");
        }

        seen.WriteLocals(writer);
        foreach (var member in members)
        {
            writer.WriteLine($"{TypeNames.Local(member)} m_{member.Name} = {member.DefaultExpression ?? "default"};");
        }

        if (type.ExtensionData is { Setting: not MemberSetting.None } data)
        {
            ExtensionDataEmitter.WriteLocal(writer, data);
        }

        WriteLoop(writer, type, [.. members.Where(m => m.Setting != MemberSetting.ConstructorDefault)], seen, isPart);
        foreach (var member in members.Where(m => m.IsRequired && !MemberChecks.ReportsAbsence(m)))
        {
            writer.WriteLine($"if ({seen.IsMissing(member.Name)}) {{ reader.RequireMember({CodecNames.Literal(member.JsonName)}); }}");
        }

        MemberChecks.WriteAbsent(writer, members, seen, counts);
        writer.WriteLine($"if ({(counts ? ObjectChecks.IsIncomplete(members) : "reader.ProblemCount != problems")}) {{ return {nothing}; }}");
        ConstructionEmitter.Write(writer, type, members, seen, nothing);
    }

    private static void WriteLoop(SourceWriter writer, ObjectTypeModel type, MemberModel[] members, SeenBits seen, bool isPart)
    {
        writer.WriteLine("while (reader.NextMember())");
        writer.OpenBlock();
        var otherwise = "";
        if (isPart)
        {
            writer.WriteLine("if (reader.IsTag(tag)) { reader.SkipTag(tag, discriminator); }");
            otherwise = "else ";
        }

        foreach (var member in members)
        {
            var value = ReadExpressions.Json(member.Type);
            var forgive = TypeNames.Forgive(member.Type);
            var (before, after) = !member.IsOptional ? ("", "") : forgive.Length == 0 ? ("new(", ")") : ("new((", ")!)");
            var check = MemberChecks.Call(member);
            check = ObjectChecks.HasMemberChecks(type) ? ObjectChecks.Counted(check) : check;
            var read = MemberChecks.TakesNull(member)
                ? $"m_{member.Name} = {before}reader.Value() ? {value} : {ReadExpressions.Null(member.Type)}{after};"
                : $"reader.Value(); m_{member.Name} = {before}{value}{after};";
            read = BindingEmitter.Unchecked(member.SkipsValidation, read);
            writer.WriteLine($"{otherwise}if (reader.Is({CodecNames.Utf8(member.JsonName)})) {{ {read}{seen.Mark(member.Name)}{check} }}");
            otherwise = "else ";
        }

        var unknown = type.ExtensionData is { Setting: not MemberSetting.None } data ? ExtensionDataEmitter.Take(data)
            : type.RefusesUnknown ? "reader.RefuseMember();"
            : null;

        // Without regard to letter case, the reader looks at an unknown member for a second time.
        writer.WriteLine(otherwise + (
            type.IsCaseSensitive ? $"{{ {unknown ?? "reader.Skip();"} }}"
            : unknown is null ? "{ reader.Unknown(); }"
            : $"if (reader.IsUnknown()) {{ {unknown} }}"));
        writer.CloseBlock();
    }
}
