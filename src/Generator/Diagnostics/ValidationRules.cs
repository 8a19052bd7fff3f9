using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Diagnostics;

/// <summary>DataAnnotations that become checks.</summary>
internal static class ValidationRules
{
    private const string Area = "Validation";

    public static readonly DiagnosticDescriptor NotGenerated = Rule.Error(
        "SLUICE080", Area, "Validation attribute that does not become code",
        "{0} on '{1}' would never be asked: checks are generated, without reflection, for the attributes of DataAnnotations that need one value only. Use one of those, or check the value in the operation.");

    public static readonly DiagnosticDescriptor Resources = Rule.Error(
        "SLUICE081", Area, "Message from resources",
        "{0} on '{1}' takes its text from resources, which generated checks do not read. Write the text itself.");

    public static readonly DiagnosticDescriptor InvalidPattern = Rule.Error(
        "SLUICE082", Area, "Regular expression that cannot be",
        "'{0}' is not a regular expression: {1}. Correct the pattern.");

    public static readonly DiagnosticDescriptor DoesNotFit = Rule.Error(
        "SLUICE083", Area, "Validation attribute that does not fit its value",
        "{0} does not fit '{1}': {2}. Change the attribute or the type.");

    public static readonly DiagnosticDescriptor ValidatableObject = Rule.Error(
        "SLUICE084", Area, "IValidatableObject",
        "'{0}' implements IValidatableObject, which is never asked: its context needs reflection. Check the value in the operation and throw an exception declared with [Throws], or use validation attributes.");
}
