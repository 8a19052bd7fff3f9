using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec.Checks;

/// <summary>Writes the validation attributes that generated code creates, and the statements that ask them.</summary>
internal static class Rules
{
    /// <summary>Writes a field for each attribute of a value. The attribute is created when the class is first used.</summary>
    public static void WriteFields(SourceWriter writer, string name, ConstraintsModel? constraints)
    {
        foreach (var check in Custom(constraints))
        {
            WriteField(writer, Field(name, constraints!, check), check.Attribute!);
        }
    }

    public static void WriteField(SourceWriter writer, string field, CustomAttributeModel attribute)
    {
        writer.Separate();
        writer.WriteLine($"private static readonly {attribute.TypeName} {field} = {attribute.Creation};");
    }

    /// <summary>Returns the statement that asks the attribute of a check.</summary>
    /// <param name="name">The name of the value in C#.</param>
    /// <param name="constraints">All checks of the value.</param>
    /// <param name="check">The check.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="instance">The expression of the object that has the value.</param>
    public static string Ask(string name, ConstraintsModel constraints, CheckModel check, string value, string instance)
    {
        var attribute = check.Attribute!;
        var context = attribute.NeedsContext ? $", {instance}, {CodecNames.Literal(attribute.MemberName)}" : "";
        return $"reader.Check({Field(name, constraints, check)}, {value}{context}, {CodecNames.Literal(attribute.DisplayName)});";
    }

    private static string Field(string name, ConstraintsModel constraints, CheckModel check) =>
        "Rule" + Conditions.Text(Custom(constraints).TakeWhile(c => !ReferenceEquals(c, check)).Count()) + "_" + name;

    private static IEnumerable<CheckModel> Custom(ConstraintsModel? constraints) =>
        constraints?.Checks.Items.Where(c => c.Kind == CheckKind.Custom) ?? [];
}
