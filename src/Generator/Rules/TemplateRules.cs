using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about the user's own mapping templates, which the linter of <c>src/MappingTemplates</c> checks.</summary>
internal static class TemplateRules
{
    public static readonly DiagnosticDescriptor TemplateSyntax = Descriptors.Error(
        "SLUICE130", "Templates", "Syntax error in a mapping template", "{0}");

    public static readonly DiagnosticDescriptor UnsupportedDirective = Descriptors.Warning(
        "SLUICE131", "Templates", "Unknown directive in a mapping template", "{0}");

    public static readonly DiagnosticDescriptor Macro = Descriptors.Warning(
        "SLUICE132", "Templates", "Macro in a mapping template", "{0}");

    public static readonly DiagnosticDescriptor UnknownMethod = Descriptors.Warning(
        "SLUICE133", "Templates", "Unknown method of $util or $input", "{0}");

    public static readonly DiagnosticDescriptor TemplateContextVariable = Descriptors.Warning(
        "SLUICE134", "Templates", "Unknown $context variable in a mapping template", "{0}");

    public static readonly DiagnosticDescriptor UnquotedParams = Descriptors.Warning(
        "SLUICE135", "Templates", "Client value outside of quotes in a JSON template", "{0}");

    public static readonly DiagnosticDescriptor Apostrophe = Descriptors.Warning(
        "SLUICE136", "Templates", "Escaped apostrophe breaks JSON", "{0}");

    public static readonly DiagnosticDescriptor PathAsValue = Descriptors.Warning(
        "SLUICE137", "Templates", "Java value instead of JSON", "{0}");

    public static readonly DiagnosticDescriptor PresenceTest = Descriptors.Warning(
        "SLUICE138", "Templates", "Condition that is always true", "{0}");

    public static readonly DiagnosticDescriptor UnknownVariable = Descriptors.Warning(
        "SLUICE139", "Templates", "Unknown variable in a mapping template", "{0}");

    public static readonly DiagnosticDescriptor UnescapedParams = Descriptors.Warning(
        "SLUICE148", "Templates", "Client value without an escape in a JSON template", "{0}");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        TemplateSyntax,
        UnsupportedDirective,
        Macro,
        UnknownMethod,
        TemplateContextVariable,
        UnquotedParams,
        Apostrophe,
        PathAsValue,
        PresenceTest,
        UnknownVariable,
        UnescapedParams,
    ];
}
