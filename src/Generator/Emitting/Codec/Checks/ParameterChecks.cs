using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.Codec.Checks;

/// <summary>Checks of an operation's parameters. A default is the author's own value and is not checked.</summary>
internal static class ParameterChecks
{
    public static string Call(ParameterModel parameter) => CheckEmitter.Call(parameter.Name, parameter.Type, parameter.Constraints, "p_" + parameter.Name);

    /// <summary>A second argument where an attribute says how to put it.</summary>
    public static string AbsenceMessage(ParameterModel parameter) =>
        parameter.Constraints?.Checks.Items.FirstOrDefault(c => c.Kind == CheckKind.Required) is { } required ? ", " + CodecNames.Literal(required.Message) : "";

    public static void WriteMethods(SourceWriter writer, OperationModel operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            CheckEmitter.WriteMethod(writer, parameter.Name, parameter.Type, parameter.Constraints, IsText(parameter));
        }
    }

    /// <summary>True where a null within the body has a message of its own.</summary>
    public static bool TakesNull(ParameterModel parameter) => parameter.Type.IsNullable || (!parameter.Type.IsValueType && parameter.Constraints is { IsRequired: true });

    private static bool IsText(ParameterModel parameter) => parameter.Source is not (ParameterSource.Body or ParameterSource.BodyMember);
}
