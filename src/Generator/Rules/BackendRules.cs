using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about operations that no function serves.</summary>
internal static class BackendRules
{
    public static readonly DiagnosticDescriptor InvalidBackend = Descriptors.Error(
        "SLUICE100", "Backends", "Invalid HTTP backend",
        "The HTTP backend is not valid: {0}");

    public static readonly DiagnosticDescriptor InvalidForward = Descriptors.Error(
        "SLUICE101", "Backends", "Request cannot be forwarded",
        "'{0}' cannot be forwarded: {1}");

    public static readonly DiagnosticDescriptor LostParameter = Descriptors.Error(
        "SLUICE102", "Backends", "Parameter does not reach the backend",
        "'{0}' does not reach the backend: {1}");

    public static readonly DiagnosticDescriptor InvalidMapping = Descriptors.Error(
        "SLUICE103", "Backends", "Header, key or status cannot be mapped",
        "'{0}' cannot be mapped: {1}");

    public static readonly DiagnosticDescriptor InvalidMock = Descriptors.Error(
        "SLUICE104", "Backends", "Invalid [Mock] answer",
        "The answer of [Mock] is not valid: {0}");

    public static readonly DiagnosticDescriptor AsyncResult = Descriptors.Error(
        "SLUICE105", "Backends", "Outcome of an asynchronous operation is lost",
        "The client receives its response before '{0}' runs, so {1} would be lost. {2}");

    public static readonly DiagnosticDescriptor TemplateNotFound = Descriptors.ApiError(
        "SLUICE106", "Backends", "Mapping template not found",
        "There is no template '{0}'. {1}");

    public static readonly DiagnosticDescriptor TemplateNotAllowed = Descriptors.Error(
        "SLUICE107", "Backends", "Mapping template that never runs",
        "{0} has no effect on '{1}': {2}");

    public static readonly DiagnosticDescriptor InvalidAction = Descriptors.Error(
        "SLUICE108", "Backends", "Invalid AWS action",
        "The AWS action of '{0}' is not valid: {1}");

    public static readonly DiagnosticDescriptor InterfaceWithoutBackend = Descriptors.Error(
        "SLUICE109", "Backends", "Operation of an interface without a backend",
        "'{0}' is a method of the interface '{1}', which has no code and no backend. Give the interface [HttpBackend(\"https://…\")], the method [Mock] "
        + "or an AWS action, or move the attribute to the method of a class with [LambdaFunction].");

    public static readonly DiagnosticDescriptor TemplateWithoutMembers = Descriptors.ApiWarning(
        "SLUICE149", "Backends", "Request template without a member that the function reads",
        "The template '{0}' does not write {1}, which the generated code reads. {2}");

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
        TemplateWithoutMembers,
    ];
}
