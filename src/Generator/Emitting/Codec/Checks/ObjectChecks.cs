using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec.Checks;

/// <summary>
/// Writes the checks that need the constructed object: attributes that take a context, attributes of the type, and <c>IValidatableObject</c>. A type
/// without them gets none of this code.
/// </summary>
internal static class ObjectChecks
{
    /// <summary>
    /// Returns true if a check of a member needs the object. The object is then constructed also if other checks have failed, so that one response
    /// reports all of them.
    /// </summary>
    public static bool HasMemberChecks(ObjectTypeModel type) => type.Members.Items.Any(IsNeeded);

    public static bool HasTypeChecks(ObjectTypeModel type) => type.Rules.Count > 0 || type.IsValidatable;

    /// <summary>Returns the statements that check a value, and count what fails.</summary>
    public static string Counted(string check) =>
        check.Length == 0 ? "" : $" var before = reader.ProblemCount;{check} failed += reader.ProblemCount - before;";

    /// <summary>
    /// Returns the condition under which the object is not constructed: a value of it, or within it, could not be read or is null although its type
    /// does not allow that.
    /// </summary>
    public static string IsIncomplete(MemberModel[] members) =>
        "reader.ProblemCount - problems != failed"
        + string.Concat(members.Where(m => m is { IsOptional: false, Type: { IsValueType: false, IsNullable: false }, Constraints.IsRequired: true })
            .Select(m => $" || m_{m.Name} is null"));

    /// <summary>Writes the checks of the constructed object, which is in the local <c>value</c>.</summary>
    public static void WriteCalls(SourceWriter writer, ObjectTypeModel type, MemberModel[] members, string nothing)
    {
        foreach (var member in members.Where(IsNeeded))
        {
            var name = CodecNames.Escape(member.Name);
            var given = !member.IsWritten ? "m_" + member.Name : "value." + name;
            var (before, after) = member.IsOptional ? ($"if ({given}.HasValue) {{ ", " }") : ("", "");
            var held = given + (member.IsOptional ? ".Value" : "");
            writer.WriteLine(
                $"{before}reader.Absent({CodecNames.Literal(member.JsonName)}); Validate_{member.Name}(ref reader, {held}, value); "
                + $"reader.Absent(null);{after}");
        }

        for (var i = 0; i < type.Rules.Count; i++)
        {
            WriteStop(writer, nothing, i == 0);
            writer.WriteLine($"reader.CheckObject({Field(i)}, value, {CodecNames.Literal(type.DisplayName)}, NameOf);");
        }

        if (type.IsValidatable)
        {
            WriteStop(writer, nothing, true);
            writer.WriteLine($"reader.Validate(value, {CodecNames.Literal(type.DisplayName)}, NameOf);");
        }
    }

    /// <summary>Writes the methods and fields that <see cref="WriteCalls"/> uses.</summary>
    public static void WriteMethods(SourceWriter writer, ObjectTypeModel type)
    {
        foreach (var member in type.Members.Items.Where(IsNeeded))
        {
            WriteMethod(writer, type, member);
        }

        if (!HasTypeChecks(type))
        {
            return;
        }

        for (var i = 0; i < type.Rules.Count; i++)
        {
            Rules.WriteField(writer, Field(i), type.Rules[i]);
        }

        writer.Separate();
        writer.WriteLine("private static string? NameOf(string member) => member switch");
        writer.OpenBlock();
        foreach (var member in type.Members)
        {
            writer.WriteLine($"{CodecNames.Literal(member.Name)} => {CodecNames.Literal(member.JsonName)},");
        }

        writer.WriteLine("_ => null,");
        writer.CloseBlock(";");
    }

    private static void WriteMethod(SourceWriter writer, ObjectTypeModel type, MemberModel member)
    {
        writer.Separate();
        writer.WriteLine($"private static void Validate_{member.Name}({TypeNames.Reader}, {TypeNames.Local(member.Type)} given, {type.Name} owner)");
        writer.OpenBlock();

        // As in Validator, nothing else is asked about a required value that is null.
        if (member.Constraints!.IsRequired && (member.Type.IsNullable || !member.Type.IsValueType))
        {
            writer.WriteLine("if (given is null) { return; }");
        }

        foreach (var check in member.Constraints.OfObject())
        {
            writer.WriteLine(check.Kind == CheckKind.Custom
                ? Rules.Ask(member.Name, member.Constraints, check, "given", "owner")
                : $"if (!object.Equals(given, owner.{CodecNames.Escape(check.Other!)})) {{ {CheckEmitter.Fail(check)} }}");
        }

        writer.CloseBlock();
    }

    private static void WriteStop(SourceWriter writer, string nothing, bool isNeeded)
    {
        if (isNeeded)
        {
            writer.WriteLine($"if (reader.ProblemCount != problems) {{ return {nothing}; }}");
        }
    }

    private static string Field(int index) => "TypeRule" + Conditions.Text(index);

    private static bool IsNeeded(MemberModel member) =>
        member is { Setting: not MemberSetting.None, Constraints: { } constraints } && constraints.OfObject().Any();
}
