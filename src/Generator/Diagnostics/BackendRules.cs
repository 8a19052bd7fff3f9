using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Diagnostics;

/// <summary>Operations that no function serves, and templates that the user wrote.</summary>
internal static class BackendRules
{
    private const string Area = "Backends";

    public static readonly DiagnosticDescriptor InvalidBackend = Rule.Error(
        "SLUICE100", Area, "Backend that cannot be",
        "The backend cannot be: {0}");

    public static readonly DiagnosticDescriptor InvalidForward = Rule.Error(
        "SLUICE101", Area, "Request that cannot be forwarded",
        "'{0}' cannot be forwarded: {1}");

    public static readonly DiagnosticDescriptor ParameterGoesNowhere = Rule.Error(
        "SLUICE102", Area, "Parameter that reaches no backend",
        "'{0}' does not reach the backend: {1}");

    public static readonly DiagnosticDescriptor InvalidMapping = Rule.Error(
        "SLUICE103", Area, "Header, key or status that cannot be mapped",
        "'{0}' cannot be mapped: {1}");

    public static readonly DiagnosticDescriptor InvalidMock = Rule.Error(
        "SLUICE104", Area, "Constant answer that cannot be",
        "The answer cannot be: {0}");

    public static readonly DiagnosticDescriptor AsyncResult = Rule.Error(
        "SLUICE105", Area, "Asynchronous operation with an outcome",
        "'{0}' is answered before it runs, so {1} would be lost. {2}");

    public static readonly DiagnosticDescriptor TemplateNotFound = Rule.Error(
        "SLUICE106", Area, "Template that is not in the project",
        "There is no template '{0}'. Add <AdditionalFiles Include=\"{0}\" /> to the project.");

    public static readonly DiagnosticDescriptor TemplateNotAllowed = Rule.Error(
        "SLUICE107", Area, "Template where none runs",
        "{0} has no place on '{1}': {2}");

    public static readonly DiagnosticDescriptor InvalidAction = Rule.Error(
        "SLUICE108", Area, "AWS action that cannot be",
        "'{0}' cannot be done by the service alone: {1}");
}
