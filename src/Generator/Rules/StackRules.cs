using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about the parameters of the stack and the settings that they are the values of.</summary>
internal static class StackRules
{
    public static readonly DiagnosticDescriptor InvalidParameterItem = Descriptors.Error(
        "SLUICE140", "Stack", "Invalid item of Parameters",
        "'{0}' does not say which parameter a setting takes. {1}");

    public static readonly DiagnosticDescriptor FixedSetting = Descriptors.Error(
        "SLUICE141", "Stack", "Setting that cannot be a parameter",
        "A stack parameter cannot be the value of '{0}' of [{1}]. {2}");

    public static readonly DiagnosticDescriptor UndeclaredParameter = Descriptors.Error(
        "SLUICE142", "Stack", "Undeclared stack parameter",
        "There is no stack parameter '{0}'. Declare it with [assembly: StackParameter(\"{0}\")], or correct the name.");

    public static readonly DiagnosticDescriptor UnfitParameter = Descriptors.Error(
        "SLUICE143", "Stack", "Stack parameter does not fit the setting",
        "The stack parameter '{0}' cannot be the value of {1}: {2}");

    public static readonly DiagnosticDescriptor InvalidParameter = Descriptors.Error(
        "SLUICE144", "Stack", "Invalid stack parameter",
        "{0} of the stack parameter '{1}' is not valid. {2}");

    public static readonly DiagnosticDescriptor SecretWithDefault = Descriptors.Warning(
        "SLUICE145", "Stack", "Secret with a default value",
        "The stack parameter '{0}' has NoEcho, but everybody who reads the template sees its default. "
        + "Remove the default, so that each deployment has to give the value.");

    public static readonly DiagnosticDescriptor UnknownReference = Descriptors.ApiError(
        "SLUICE146", "Stack", "Unknown reference in a text",
        "'{0}' in this text is not a stack parameter, a pseudo parameter or a resource of the template. "
        + "Declare it with [assembly: StackParameter], or correct the name. The template has the literal text ${{NAME}} where this text has ${{!NAME}}.");

    public static readonly DiagnosticDescriptor FixedName = Descriptors.Warning(
        "SLUICE147", "Stack", "Name that only one stack can have",
        "The name '{0}' of this {1} is the same in every deployment, so a second stack in the same account and Region cannot be created. {2}");

    public static readonly DiagnosticDescriptor UnknownToTerraform = Descriptors.ApiError(
        "SLUICE321", "Stack", "Setting that the Terraform module cannot have",
        "The Terraform module cannot have {0}. {1}");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        InvalidParameterItem,
        FixedSetting,
        UndeclaredParameter,
        UnfitParameter,
        InvalidParameter,
        SecretWithDefault,
        UnknownReference,
        FixedName,
        UnknownToTerraform,
    ];
}
