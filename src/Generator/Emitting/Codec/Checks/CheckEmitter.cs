using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec.Checks;

/// <summary>
/// Writes one checking method for each value with validation attributes. The method is called while the reader is at the value, so that a problem
/// gets the value's path.
/// </summary>
internal static class CheckEmitter
{
    /// <summary>Returns false if no value of the type can fail the checks.</summary>
    public static bool IsNeeded(TypeRef type, ConstraintsModel? constraints) =>
        constraints is not null && constraints.Direct().Any(c => c.Kind != CheckKind.Required || CanBeNull(type));

    /// <summary>Returns the statement that checks a value, with a leading space, or an empty text if there is nothing to check.</summary>
    public static string Call(string name, TypeRef type, ConstraintsModel? constraints, string value) =>
        IsNeeded(type, constraints) ? $" Check_{name}(ref reader, {value});" : "";

    /// <param name="writer">The writer, inside the class.</param>
    /// <param name="name">The name of the member or parameter.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="constraints">The checks of the value.</param>
    /// <param name="isText">True for a value that arrives as one text in the request.</param>
    public static void WriteMethod(SourceWriter writer, string name, TypeRef type, ConstraintsModel? constraints, bool isText)
    {
        Rules.WriteFields(writer, name, constraints);
        if (!IsNeeded(type, constraints))
        {
            return;
        }

        var checks = constraints!.Direct().ToArray();
        foreach (var pattern in checks.Where(c => c.Kind == CheckKind.Pattern))
        {
            writer.Separate();
            writer.WriteLine(
                $"private static readonly global::Sluice.Runtime.Pattern Pattern_{name} = "
                + $"new({CodecNames.Literal(pattern.Pattern!)}, {Conditions.Text(pattern.Timeout)});");
        }

        var canBeNull = CanBeNull(type);
        writer.Separate();
        writer.WriteLine($"private static void Check_{name}({TypeNames.Reader}, {TypeNames.Local(type)} {(canBeNull ? "given" : "value")})");
        writer.OpenBlock();
        if (isText || type.Shape is not (TypeShape.Object or TypeShape.Array or TypeShape.List or TypeShape.Dictionary))
        {
            writer.WriteLine("if (reader.IsRefused) { return; }");
        }

        if (canBeNull)
        {
            WriteNull(writer, name, constraints, checks.All(c => c.Kind == CheckKind.Required && (c.AllowsEmpty || type.Shape != TypeShape.String)));
        }

        foreach (var check in checks)
        {
            if (check.Kind == CheckKind.Custom)
            {
                writer.WriteLine(Rules.Ask(name, constraints, check, "value", "value"));
            }
            else if (Conditions.Fails(check, type, name) is { } fails)
            {
                writer.WriteLine($"if ({fails}) {{ {Fail(check)}{(check.Kind == CheckKind.Required ? " return;" : "")} }}");
            }
        }

        writer.CloseBlock();
    }

    // A value that was refused is null as well, and already has its problem.
    private static void WriteNull(SourceWriter writer, string name, ConstraintsModel constraints, bool isAll)
    {
        var failing = constraints.Direct()
            .Where(c => c.Kind is CheckKind.Required or CheckKind.Custom
                || (c.Kind == CheckKind.AllowedValues && !c.HasNull) || (c.Kind == CheckKind.DeniedValues && c.HasNull))
            .ToList();
        if (failing.Any(c => c.Kind == CheckKind.Required))
        {
            failing.RemoveAll(c => c.Kind != CheckKind.Required);
        }

        var fail = failing.Count == 0 ? "" : $"if (reader.IsNothing) {{ {string.Join(" ", failing.Select(AnswerNull))} }} ";
        writer.WriteLine(isAll ? $"if (given is null) {{ {fail}}}" : $"if (given is not {{ }} value) {{ {fail}return; }}");

        string AnswerNull(CheckModel check) => check.Kind == CheckKind.Custom ? Rules.Ask(name, constraints, check, "null", "null") : Fail(check);
    }

    public static string Fail(CheckModel check) => $"reader.Fail({CodecNames.Literal(check.Message)});";

    private static bool CanBeNull(TypeRef type) => type.IsNullable || !type.IsValueType;
}
