using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about validation attributes.</summary>
internal static class ValidationRules
{
    public static readonly DiagnosticDescriptor UngeneratedValidation = Descriptors.Error(
        "SLUICE080", "Validation", "Validation attribute that does not become code",
        "{0} on '{1}' would never be asked: checks are generated, without reflection, for the attributes of DataAnnotations that need one value only. Use one of those, or check the value in the operation.");

    public static readonly DiagnosticDescriptor MessageFromResources = Descriptors.Error(
        "SLUICE081", "Validation", "Message from resources",
        "{0} on '{1}' takes its text from resources, which generated checks do not read. Write the text itself.");

    public static readonly DiagnosticDescriptor InvalidPattern = Descriptors.Error(
        "SLUICE082", "Validation", "Regular expression that cannot be",
        "'{0}' is not a regular expression: {1}. Correct the pattern.");

    public static readonly DiagnosticDescriptor UnfittingValidation = Descriptors.Error(
        "SLUICE083", "Validation", "Validation attribute that does not fit its value",
        "{0} does not fit '{1}': {2}. Change the attribute or the type.");

    public static readonly DiagnosticDescriptor ValidatableObject = Descriptors.Error(
        "SLUICE084", "Validation", "IValidatableObject",
        "'{0}' implements IValidatableObject, which is never asked: its context needs reflection. Check the value in the operation and throw an exception declared with [Throws], or use validation attributes.");

    public static readonly DiagnosticDescriptor RequiredWithDefault = Descriptors.Warning(
        "SLUICE085", "Validation", "Required value with a default",
        "'{0}' is required and has a default, and only one of both can be. Remove [Required], or the default.");

    public static readonly DiagnosticDescriptor RefusedDefault = Descriptors.Error(
        "SLUICE086", "Validation", "Default that its own checks refuse",
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
