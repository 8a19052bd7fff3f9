using Sluice.Generator.Emitting.Codec.Checks;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec;

internal static class ObjectReadEmitter
{
    public static void Write(SourceWriter writer, ObjectTypeModel type)
    {
        var members = type.Members.Items.Where(m => m.Setting != MemberSetting.None).ToArray();
        var seen = new SeenBits();
        foreach (var member in members.Where(m => m.IsRequired || m.Setting is MemberSetting.Setter or MemberSetting.InitializerWithDefault || MemberChecks.AsksIfSeen(m)))
        {
            seen.Add(member.Name);
        }

        var nothing = type.IsValueType ? "default" : "null";
        writer.Separate();
        writer.WriteLine($"internal static {type.Name}{(type.IsValueType ? "" : "?")} Read({TypeNames.Reader})");
        writer.OpenBlock();
        writer.WriteLine($"if (!reader.StartObject()) {{ return {nothing}; }}");
        seen.WriteLocals(writer);
        foreach (var member in members)
        {
            writer.WriteLine($"{TypeNames.Local(member.Type)} m_{member.Name} = {member.DefaultExpression ?? "default"};");
        }

        WriteLoop(writer, members, seen);
        foreach (var member in members.Where(m => m.IsRequired && !MemberChecks.ReportsAbsence(m)))
        {
            writer.WriteLine($"if ({seen.IsMissing(member.Name)}) {{ reader.RequireMember({CodecNames.Literal(member.JsonName)}); }}");
        }

        MemberChecks.WriteAbsent(writer, members, seen);
        writer.WriteLine($"if (!reader.IsValid) {{ return {nothing}; }}");
        WriteConstruction(writer, type, members, seen);
        writer.CloseBlock();
        MemberChecks.WriteMethods(writer, type);
    }

    private static void WriteLoop(SourceWriter writer, MemberModel[] members, SeenBits seen)
    {
        writer.WriteLine("while (reader.NextMember())");
        writer.OpenBlock();
        var otherwise = "";
        foreach (var member in members)
        {
            var value = ReadExpressions.Json(member.Type);
            var read = MemberChecks.TakesNull(member) ? $"m_{member.Name} = reader.Value() ? {value} : null;" : $"reader.Value(); m_{member.Name} = {value};";
            writer.WriteLine($"{otherwise}if (reader.Is({CodecNames.Utf8(member.JsonName)})) {{ {read}{seen.Mark(member.Name)}{MemberChecks.Call(member)} }}");
            otherwise = "else ";
        }

        writer.WriteLine(otherwise + "{ reader.Unknown(); }");
        writer.CloseBlock();
    }

    private static void WriteConstruction(SourceWriter writer, ObjectTypeModel type, MemberModel[] members, SeenBits seen)
    {
        var byName = members.ToDictionary(m => m.Name, StringComparer.Ordinal);
        var arguments = string.Join(", ", type.ConstructorMembers.Items.Select(n => Value(byName[n])));
        var kept = members.Where(m => m.Setting == MemberSetting.InitializerWithDefault).ToArray();
        if (kept.Length > 0)
        {
            // What the type puts there itself has to come from a fresh instance: initializers may make new objects.
            var required = members.Where(m => m.Setting == MemberSetting.Initializer).Select(m => $"{CodecNames.Escape(m.Name)} = {Value(m)}");
            var fresh = $"new {type.Name}({arguments}){Braces(required)}";
            writer.WriteLine(type.IsValueType
                ? $"var defaults = {fresh};"
                : $"var defaults = {string.Join(" && ", kept.Select(m => seen.IsSeen(m.Name)))} ? null : {fresh};");
        }

        var initialized = members
            .Where(m => m.Setting is MemberSetting.Initializer or MemberSetting.InitializerWithDefault)
            .Select(m => $"{CodecNames.Escape(m.Name)} = {Initial(type, m, seen)}");
        var made = $"new {type.Name}({arguments}){Braces(initialized)}";
        var assigned = members.Where(m => m.Setting == MemberSetting.Setter).ToArray();
        if (assigned.Length == 0 && !members.Any(MemberChecks.NeedsObject))
        {
            writer.WriteLine($"return {made};");
            return;
        }

        writer.WriteLine($"var value = {made};");
        foreach (var member in assigned)
        {
            writer.WriteLine($"if ({seen.IsSeen(member.Name)}) {{ value.{CodecNames.Escape(member.Name)} = {Value(member)}; }}");
        }

        MemberChecks.WriteOfObject(writer, members, seen);
        writer.WriteLine("return value;");
    }

    private static string Initial(ObjectTypeModel type, MemberModel member, SeenBits seen) =>
        member.Setting == MemberSetting.Initializer
            ? Value(member)
            : $"{seen.IsSeen(member.Name)} ? {Value(member)} : defaults{(type.IsValueType ? "" : "!")}.{CodecNames.Escape(member.Name)}";

    private static string Value(MemberModel member) => "m_" + member.Name + TypeNames.Forgive(member.Type);

    private static string Braces(IEnumerable<string> assignments)
    {
        var text = string.Join(", ", assignments);
        return text.Length == 0 ? "" : " { " + text + " }";
    }
}
