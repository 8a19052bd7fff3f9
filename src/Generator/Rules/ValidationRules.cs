using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about validation attributes.</summary>
internal static class ValidationRules
{
    public static readonly DiagnosticDescriptor UngeneratedValidation = Descriptors.Error(
        "SLUICE080", "Validation", "Unsupported validation attribute",
        "{0} on '{1}' would never be checked, because checks are generated without reflection, and only for those attributes of DataAnnotations that look at "
        + "one value. Use one of those, or check the value in the operation.");

    public static readonly DiagnosticDescriptor MessageFromResources = Descriptors.Error(
        "SLUICE081", "Validation", "Validation message from resources",
        "{0} on '{1}' takes its message from resources, which generated checks do not read. Write the message itself.");

    public static readonly DiagnosticDescriptor InvalidPattern = Descriptors.Error(
        "SLUICE082", "Validation", "Invalid regular expression",
        "'{0}' is not a valid regular expression: {1}. Correct the pattern.");

    public static readonly DiagnosticDescriptor UnfittingValidation = Descriptors.Error(
        "SLUICE083", "Validation", "Validation attribute does not fit its value",
        "{0} does not fit '{1}': {2}. Change the attribute or the type.");

    public static readonly DiagnosticDescriptor ValidatableObject = Descriptors.Error(
        "SLUICE084", "Validation", "IValidatableObject is not supported",
        "'{0}' implements IValidatableObject, whose Validate method would never be called, because it needs reflection. "
        + "Check the value in the operation and throw an exception declared with [Throws], or use validation attributes.");

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
        ValidatableObject,
        RequiredWithDefault,
        RefusedDefault,
    ];
}
