using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about the user's own mapping templates, which the linter of <c>src/MappingTemplates</c> checks.</summary>
internal static class TemplateRules
{
    public static readonly DiagnosticDescriptor TemplateSyntax = Descriptors.Error(
        "SLUICE130", "Templates", "Mapping template that does not parse", "{0}");

    public static readonly DiagnosticDescriptor UnsupportedDirective = Descriptors.Warning(
        "SLUICE131", "Templates", "Directive that API Gateway does not have", "{0}");

    public static readonly DiagnosticDescriptor Macro = Descriptors.Warning(
        "SLUICE132", "Templates", "Macro, which API Gateway does not run", "{0}");

    public static readonly DiagnosticDescriptor UnknownMethod = Descriptors.Warning(
        "SLUICE133", "Templates", "Method that $util or $input does not have", "{0}");

    public static readonly DiagnosticDescriptor TemplateContextVariable = Descriptors.Warning(
        "SLUICE134", "Templates", "Variable that $context does not have in a mapping template", "{0}");

    public static readonly DiagnosticDescriptor UnquotedParams = Descriptors.Warning(
        "SLUICE135", "Templates", "Value of the client outside of quotes", "{0}");

    public static readonly DiagnosticDescriptor Apostrophe = Descriptors.Warning(
        "SLUICE136", "Templates", "Apostrophe that breaks JSON", "{0}");

    public static readonly DiagnosticDescriptor PathAsValue = Descriptors.Warning(
        "SLUICE137", "Templates", "Java value where JSON is wanted", "{0}");

    public static readonly DiagnosticDescriptor PresenceTest = Descriptors.Warning(
        "SLUICE138", "Templates", "Test that is always true", "{0}");

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
    ];
}
