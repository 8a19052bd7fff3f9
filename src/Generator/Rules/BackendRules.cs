using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about operations that no function serves.</summary>
internal static class BackendRules
{
    public static readonly DiagnosticDescriptor InvalidBackend = Descriptors.Error(
        "SLUICE100", "Backends", "Backend that cannot be",
        "The backend cannot be: {0}");

    public static readonly DiagnosticDescriptor InvalidForward = Descriptors.Error(
        "SLUICE101", "Backends", "Request that cannot be forwarded",
        "'{0}' cannot be forwarded: {1}");

    public static readonly DiagnosticDescriptor LostParameter = Descriptors.Error(
        "SLUICE102", "Backends", "Parameter that reaches no backend",
        "'{0}' does not reach the backend: {1}");

    public static readonly DiagnosticDescriptor InvalidMapping = Descriptors.Error(
        "SLUICE103", "Backends", "Header, key or status that cannot be mapped",
        "'{0}' cannot be mapped: {1}");

    public static readonly DiagnosticDescriptor InvalidMock = Descriptors.Error(
        "SLUICE104", "Backends", "Constant answer that cannot be",
        "The answer cannot be: {0}");

    public static readonly DiagnosticDescriptor AsyncResult = Descriptors.Error(
        "SLUICE105", "Backends", "Asynchronous operation with an outcome",
        "'{0}' is answered before it runs, so {1} would be lost. {2}");

    public static readonly DiagnosticDescriptor TemplateNotFound = Descriptors.ApiError(
        "SLUICE106", "Backends", "Template that is not in the project",
        "There is no template '{0}'. {1}");

    public static readonly DiagnosticDescriptor TemplateNotAllowed = Descriptors.Error(
        "SLUICE107", "Backends", "Template where none runs",
        "{0} has no place on '{1}': {2}");

    public static readonly DiagnosticDescriptor InvalidAction = Descriptors.Error(
        "SLUICE108", "Backends", "AWS action that cannot be",
        "'{0}' cannot be done by the service alone: {1}");

    public static readonly DiagnosticDescriptor InterfaceWithoutBackend = Descriptors.Error(
        "SLUICE109", "Backends", "Operation of an interface that nothing answers",
        "'{0}' is a method of the interface '{1}', which has no code and no backend. Give the interface [HttpBackend(\"https://…\")], the method [Mock] or an AWS action, or move the attribute to a class with [LambdaFunction].");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        InvalidBackend,
        InvalidForward,
        LostParameter,
        InvalidMapping,
        InvalidMock,
        AsyncResult,
        TemplateNotFound,
        TemplateNotAllowed,
        InvalidAction,
        InterfaceWithoutBackend,
    ];
}
