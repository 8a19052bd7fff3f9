using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec.Checks;

/// <summary>Writes the checks of an object's members, for members that are present in the JSON and for absent ones.</summary>
internal static class MemberChecks
{
    /// <summary>Returns true if the generated code has to remember whether the JSON has the member.</summary>
    public static bool AsksIfSeen(MemberModel member) =>
        member is { IsOptional: false, Setting: not MemberSetting.None } && IsNeeded(member) && !IsNullAllowed(member);

    /// <summary>Returns true if null has a validation message of its own, so that the member is read as if it were nullable.</summary>
    public static bool TakesNull(MemberModel member) => member.Type.IsNullable || (!member.Type.IsValueType && member.Constraints is { IsRequired: true });

    /// <summary>Returns true if a check reports the absent member.</summary>
    public static bool ReportsAbsence(MemberModel member) =>
        member is { IsOptional: false, Type.IsValueType: false, Constraints.IsRequired: true };

    /// <summary>Returns true if the value of an absent member is known only after the object is constructed.</summary>
    public static bool NeedsObject(MemberModel member) => AsksIfSeen(member) && !member.IsRequired && member.AbsentValue is null;

    public static string Call(MemberModel member) => CheckEmitter.Call(
        member.Name, member.Type, member.Constraints, "m_" + member.Name + (member.IsOptional ? ".GetValueOrDefault()" : ""));

    /// <summary>Writes the checks of absent members at the end of the JSON object, before the object is constructed.</summary>
    public static void WriteAbsent(SourceWriter writer, MemberModel[] members, SeenBits seen, bool counts) =>
        WriteAbsent(
            writer, counts, members.Where(m => AsksIfSeen(m) && (m.IsRequired ? ReportsAbsence(m) : m.AbsentValue is not null)), seen,
            m => m.IsRequired ? "null" : m.AbsentValue!);

    /// <summary>Writes the checks of absent members that need the constructed object.</summary>
    public static void WriteOfObject(SourceWriter writer, MemberModel[] members, SeenBits seen) =>
        WriteAbsent(writer, counts: false, members.Where(NeedsObject), seen, m => "value." + CodecNames.Escape(m.Name));

    public static void WriteMethods(SourceWriter writer, ObjectTypeModel type)
    {
        foreach (var member in type.Members.Items.Where(m => m.Setting != MemberSetting.None))
        {
            CheckEmitter.WriteMethod(writer, member.Name, member.Type, member.Constraints, isText: false);
        }

        ObjectChecks.WriteMethods(writer, type);
    }

    private static void WriteAbsent(
        SourceWriter writer, bool counts, IEnumerable<MemberModel> members, SeenBits seen, Func<MemberModel, string> value)
    {
        foreach (var member in members)
        {
            var check = CheckEmitter.Call(member.Name, member.Type, member.Constraints, value(member));
            writer.WriteLine(
                $"if ({seen.IsMissing(member.Name)}) {{ reader.Absent({CodecNames.Literal(member.JsonName)});"
                + $"{(counts ? ObjectChecks.Counted(check) : check)} reader.Absent(null); }}");
        }
    }

    private static bool IsNeeded(MemberModel member) => CheckEmitter.IsNeeded(member.Type, member.Constraints);

    /// <summary>Returns true if the member is null when it is absent, and null passes all its checks.</summary>
    private static bool IsNullAllowed(MemberModel member) =>
        member.AbsentValue is "default" or "null" && (member.Type.IsNullable || !member.Type.IsValueType)
        && !member.Constraints!.Checks.Items.Any(c => c.Kind is CheckKind.Required or CheckKind.AllowedValues or CheckKind.Custom || c.HasNull);
}
