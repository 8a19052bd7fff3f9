using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about what an operation returns or throws.</summary>
internal static class ResultRules
{
    public static readonly DiagnosticDescriptor InvalidResultHeader = Descriptors.Error(
        "SLUICE059", "Results", "Header that a result cannot have",
        "The header '{0}' of '{1}' does not reach the client: {2}");

    public static readonly DiagnosticDescriptor InvalidSuccessStatus = Descriptors.Error(
        "SLUICE060", "Results", "Status of success out of range",
        "{0} is not the status of a success. Use 200 to 299, or [Throws] for an error.");

    public static readonly DiagnosticDescriptor InvalidErrorStatus = Descriptors.Error(
        "SLUICE061", "Results", "Status of an error out of range",
        "{0} is not the status of an error. Use 400 to 599.");

    public static readonly DiagnosticDescriptor DuplicateThrows = Descriptors.Error(
        "SLUICE062", "Results", "Exception declared twice",
        "'{0}' is declared twice. Keep one status for it.");

    public static readonly DiagnosticDescriptor ExceptionNotAccessible = Descriptors.Error(
        "SLUICE063", "Results", "Exception that generated code cannot see",
        "'{0}' is not visible in its assembly. Make the exception internal or public.");

    public static readonly DiagnosticDescriptor ResultWithoutBody = Descriptors.Warning(
        "SLUICE064", "Results", "Result that the status does not carry",
        "A response with status {0} has no body, so the result of '{1}' is lost. Return nothing, or another status.");

    public static readonly DiagnosticDescriptor ResultByReference = Descriptors.Error(
        "SLUICE065", "Results", "Result by reference",
        "'{0}' returns by reference, which a response cannot be. Return a value.");

    public static readonly DiagnosticDescriptor ReturnsBesideResult = Descriptors.Error(
        "SLUICE066", "Results", "Status given twice",
        "The result of '{0}' carries its status, so [Returns] has nothing to say. Remove [Returns], or return the value itself.");

    public static readonly DiagnosticDescriptor UnknownStatus = Descriptors.Error(
        "SLUICE067", "Results", "Result whose status is not known at build time",
        "Nothing says the status of '{0}', which the API's document needs. Return a type such as Ok<T> or NotFound, one of several as Results<…>, or put [ResultStatus(200 to 599)] on your own.");

    public static readonly DiagnosticDescriptor UnknownProblems = Descriptors.Error(
        "SLUICE068", "Results", "Problem whose statuses are not known at build time",
        "Nothing says which statuses the Problem of '{0}' may have. Put [Problems(402, 423)] with its statuses on the method, or return a type such as NotFound.");

    public static readonly DiagnosticDescriptor InvalidProduces = Descriptors.Error(
        "SLUICE069", "Results", "Media type that the result cannot have",
        "The result of '{0}' cannot be '{1}': only a string and a byte[] are sent as they are. Return one of those, or remove [Produces].");

    public static readonly DiagnosticDescriptor BytesWithHeaders = Descriptors.Error(
        "SLUICE087", "Results", "Bytes with headers of their own",
        "'{0}' is sent as bytes, which have no headers of their own: API Gateway runs no template on them. {1}");

    public static readonly DiagnosticDescriptor UnwritableValue = Descriptors.Error(
        "SLUICE088", "Results", "Value that no generated code writes",
        "{0} cannot be written here: {1}");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        InvalidResultHeader,
        InvalidSuccessStatus,
        InvalidErrorStatus,
        DuplicateThrows,
        ExceptionNotAccessible,
        ResultWithoutBody,
        ResultByReference,
        ReturnsBesideResult,
        UnknownStatus,
        UnknownProblems,
        InvalidProduces,
        BytesWithHeaders,
        UnwritableValue,
    ];
}
