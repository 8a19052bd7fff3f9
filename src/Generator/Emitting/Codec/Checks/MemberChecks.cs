using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec.Checks;

/// <summary>Checks of an object's members, whether JSON has them or not.</summary>
internal static class MemberChecks
{
    /// <summary>True where it has to be known whether JSON had the member.</summary>
    public static bool AsksIfSeen(MemberModel member) => member.Setting != MemberSetting.None && IsNeeded(member) && !IsNullAllowed(member);

    /// <summary>True where a null has a message of its own, so that the member is read as if it could be null.</summary>
    public static bool TakesNull(MemberModel member) => member.Type.IsNullable || (!member.Type.IsValueType && member.Constraints is { IsRequired: true });

    /// <summary>True where the absent member has a check that says so.</summary>
    public static bool ReportsAbsence(MemberModel member) => !member.Type.IsValueType && member.Constraints is { IsRequired: true };

    /// <summary>True where only the object itself tells what an absent member holds.</summary>
    public static bool NeedsObject(MemberModel member) => AsksIfSeen(member) && !member.IsRequired && member.AbsentValue is null;

    public static string Call(MemberModel member) => CheckEmitter.Call(member.Name, member.Type, member.Constraints, "m_" + member.Name);

    /// <summary>At the object's end, before it is made.</summary>
    public static void WriteAbsent(SourceWriter writer, MemberModel[] members, SeenBits seen) =>
        WriteAbsent(writer, members.Where(m => AsksIfSeen(m) && (m.IsRequired ? ReportsAbsence(m) : m.AbsentValue is not null)), seen, m => m.IsRequired ? "null" : m.AbsentValue!);

    /// <summary>Once the object is made.</summary>
    public static void WriteOfObject(SourceWriter writer, MemberModel[] members, SeenBits seen) =>
        WriteAbsent(writer, members.Where(NeedsObject), seen, m => "value." + CodecNames.Escape(m.Name));

    public static void WriteMethods(SourceWriter writer, ObjectTypeModel type)
    {
        foreach (var member in type.Members.Items.Where(m => m.Setting != MemberSetting.None))
        {
            CheckEmitter.WriteMethod(writer, member.Name, member.Type, member.Constraints, isText: false);
        }
    }

    private static void WriteAbsent(SourceWriter writer, IEnumerable<MemberModel> members, SeenBits seen, Func<MemberModel, string> value)
    {
        foreach (var member in members)
        {
            writer.WriteLine($"if ({seen.IsMissing(member.Name)}) {{ reader.Absent({CodecNames.Literal(member.JsonName)});{CheckEmitter.Call(member.Name, member.Type, member.Constraints, value(member))} reader.Absent(null); }}");
        }
    }

    private static bool IsNeeded(MemberModel member) => CheckEmitter.IsNeeded(member.Type, member.Constraints);

    /// <summary>Most members that are absent are null, which fails nothing.</summary>
    private static bool IsNullAllowed(MemberModel member) =>
        member.AbsentValue is "default" or "null" && (member.Type.IsNullable || !member.Type.IsValueType)
        && !member.Constraints!.Checks.Items.Any(c => c.Kind is CheckKind.Required or CheckKind.AllowedValues || c.HasNull);
}
