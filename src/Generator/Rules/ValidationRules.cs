using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about validation attributes.</summary>
internal static class ValidationRules
{
    public static readonly DiagnosticDescriptor UngeneratedValidation = Descriptors.Error(
        "SLUICE080", "Validation", "Unsupported validation attribute",
        "{0} on '{1}' cannot be checked by generated code: {2}.");

    public static readonly DiagnosticDescriptor MessageFromResources = Descriptors.Error(
        "SLUICE081", "Validation", "Validation message from resources",
        "{0} on '{1}' takes its message from resources, which generated checks do not read. Write the message itself.");

    public static readonly DiagnosticDescriptor InvalidPattern = Descriptors.Error(
        "SLUICE082", "Validation", "Invalid regular expression",
        "'{0}' is not a valid regular expression: {1}. Correct the pattern.");

    public static readonly DiagnosticDescriptor UnfittingValidation = Descriptors.Error(
        "SLUICE083", "Validation", "Validation attribute does not fit its value",
        "{0} does not fit '{1}': {2}. Change the attribute or the type.");

    public static readonly DiagnosticDescriptor GroupValidation = Descriptors.Error(
        "SLUICE084", "Validation", "Validation of a parameter group as a whole",
        "'{0}' is validated as a whole by {1}, but the members of a parameter group are validated one by one, as parameters are. "
        + "Take the values in a body, or validate them in the operation.");

    public static readonly DiagnosticDescriptor RequiredWithDefault = Descriptors.Warning(
        "SLUICE085", "Validation", "Required value with a default",
        "'{0}' is required and has a default value, which is therefore never used. Remove [Required], or the default value.");

    public static readonly DiagnosticDescriptor RefusedDefault = Descriptors.Error(
        "SLUICE086", "Validation", "Default value fails its own validation",
        "The default of '{0}' {1}. Change the default or the attribute.");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UngeneratedValidation,
        MessageFromResources,
        InvalidPattern,
        UnfittingValidation,
        GroupValidation,
        RequiredWithDefault,
        RefusedDefault,
    ];
}
