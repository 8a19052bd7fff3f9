using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.Codec.Checks;

/// <summary>Writes the checks of an operation's parameters. A default value is the author's own and is not checked.</summary>
internal static class ParameterChecks
{
    public static string Call(ParameterModel parameter) => CheckEmitter.Call(parameter.Name, parameter.Type, parameter.Constraints, "p_" + parameter.Name);

    /// <summary>Returns the second argument of <c>Require</c> if an attribute gives the message, or an empty text.</summary>
    public static string AbsenceMessage(ParameterModel parameter) =>
        parameter.Constraints?.Checks.Items.FirstOrDefault(c => c.Kind == CheckKind.Required) is { } required
            ? ", " + CodecNames.Literal(required.Message)
            : "";

    public static void WriteMethods(SourceWriter writer, OperationModel operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            CheckEmitter.WriteMethod(writer, parameter.Name, parameter.Type, parameter.Constraints, IsText(parameter));
        }
    }

    /// <summary>Returns true if null in the body has a validation message of its own.</summary>
    public static bool TakesNull(ParameterModel parameter) =>
        parameter.Type.IsNullable || (!parameter.Type.IsValueType && parameter.Constraints is { IsRequired: true });

    private static bool IsText(ParameterModel parameter) => parameter.Source is not (ParameterSource.Body or ParameterSource.BodyMember);
}
