using Sluice.Generator.Emitting.Codec.Checks;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>Writes the code that constructs an object from the values that were read.</summary>
internal static class ConstructionEmitter
{
    public static void Write(SourceWriter writer, ObjectTypeModel type, MemberModel[] members, SeenBits seen, string nothing)
    {
        var guards = ObjectChecks.HasMemberChecks(type);
        if (guards)
        {
            // Checks may have failed that the constructor relies on.
            writer.WriteLine($"{type.Name} value;");
            writer.WriteLine("try");
            writer.OpenBlock();
        }

        var byName = members.ToDictionary(m => m.Name, StringComparer.Ordinal);
        var arguments = string.Join(", ", type.ConstructorMembers.Items.Select(n => Value(byName[n])));
        var data = type.ExtensionData is { Setting: not MemberSetting.None } member ? member : null;
        var kept = members.Where(m => m.Setting == MemberSetting.InitializerWithDefault).Select(m => seen.IsSeen(m.Name)).ToList();
        if (data?.Setting == MemberSetting.InitializerWithDefault)
        {
            kept.Add(ExtensionDataEmitter.IsSeen(data));
        }

        if (kept.Count > 0)
        {
            // Values that the type itself assigns have to come from a new instance, because initializers may create new objects.
            var required = members.Where(m => m.Setting == MemberSetting.Initializer).Select(m => $"{CodecNames.Escape(m.Name)} = {Value(m)}");
            var fresh = $"new {type.Name}({arguments}){Braces(required)}";
            writer.WriteLine(type.IsValueType
                ? $"var defaults = {fresh};"
                : $"var defaults = {string.Join(" && ", kept)} ? null : {fresh};");
        }

        var initialized = members
            .Where(m => m.Setting is MemberSetting.Initializer or MemberSetting.InitializerWithDefault)
            .Select(m => $"{CodecNames.Escape(m.Name)} = {Initial(type, m, Value(m), seen.IsSeen)}")
            .ToList();
        if (data?.Setting is MemberSetting.Initializer or MemberSetting.InitializerWithDefault)
        {
            initialized.Add(
                $"{CodecNames.Escape(data.Name)} = {Initial(type, data, ExtensionDataEmitter.Value(data), _ => ExtensionDataEmitter.IsSeen(data))}");
            data = null;
        }

        var made = $"new {type.Name}({arguments}){Braces(initialized)}";
        var assigned = members.Where(m => m.Setting == MemberSetting.Setter).ToArray();
        if (assigned.Length == 0 && data is null && !members.Any(MemberChecks.NeedsObject) && !guards && !ObjectChecks.HasTypeChecks(type))
        {
            writer.WriteLine($"return {made};");
            return;
        }

        writer.WriteLine($"{(guards ? "" : "var ")}value = {made};");
        foreach (var set in assigned)
        {
            writer.WriteLine($"if ({seen.IsSeen(set.Name)}) {{ value.{CodecNames.Escape(set.Name)} = {Value(set)}; }}");
        }

        if (data is not null)
        {
            ExtensionDataEmitter.WriteAssignment(writer, data);
        }

        if (guards)
        {
            writer.CloseBlock();
            writer.WriteLine($"catch (global::System.Exception) when (failed > 0) {{ return {nothing}; }}");
        }

        MemberChecks.WriteOfObject(writer, members, seen);
        ObjectChecks.WriteCalls(writer, type, members, nothing);
        writer.WriteLine("return value;");
    }

    private static string Initial(ObjectTypeModel type, MemberModel member, string value, Func<string, string> isSeen) =>
        member.Setting == MemberSetting.Initializer
            ? value
            : $"{isSeen(member.Name)} ? {value} : defaults{(type.IsValueType ? "" : "!")}.{CodecNames.Escape(member.Name)}";

    private static string Value(MemberModel member) => "m_" + member.Name + (member.IsOptional ? "" : TypeNames.Forgive(member.Type));

    private static string Braces(IEnumerable<string> assignments)
    {
        var text = string.Join(", ", assignments);
        return text.Length == 0 ? "" : " { " + text + " }";
    }
}
