using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Diagnostics;

/// <summary>Statuses, results and declared exceptions.</summary>
internal static class ResultRules
{
    private const string Area = "Results";

    public static readonly DiagnosticDescriptor SuccessStatus = Rule.Error(
        "SLUICE060", Area, "Status of success out of range",
        "{0} is not the status of a success. Use 200 to 299, or [Throws] for an error.");

    public static readonly DiagnosticDescriptor ErrorStatus = Rule.Error(
        "SLUICE061", Area, "Status of an error out of range",
        "{0} is not the status of an error. Use 400 to 599.");

    public static readonly DiagnosticDescriptor DuplicateThrows = Rule.Error(
        "SLUICE062", Area, "Exception declared twice",
        "'{0}' is declared twice. Keep one status for it.");

    public static readonly DiagnosticDescriptor ThrowsNotAccessible = Rule.Error(
        "SLUICE063", Area, "Exception that generated code cannot see",
        "'{0}' is not visible in its assembly. Make the exception internal or public.");

    public static readonly DiagnosticDescriptor ResultWithoutBody = Rule.Warning(
        "SLUICE064", Area, "Result that the status does not carry",
        "A response with status {0} has no body, so the result of '{1}' is lost. Return nothing, or another status.");

    public static readonly DiagnosticDescriptor ByReference = Rule.Error(
        "SLUICE065", Area, "Result by reference",
        "'{0}' returns by reference, which a response cannot be. Return a value.");

    public static readonly DiagnosticDescriptor ReturnsBesideResult = Rule.Error(
        "SLUICE066", Area, "Status given twice",
        "The result of '{0}' carries its status, so [Returns] has nothing to say. Remove [Returns], or return the value itself.");

    public static readonly DiagnosticDescriptor StatusUnknown = Rule.Error(
        "SLUICE067", Area, "Result whose status is not known at build time",
        "Nothing says the status of '{0}', which the API's document needs. Return a type such as Ok<T> or NotFound, one of several as Results<…>, or put [ResultStatus(200 to 599)] on your own.");

    public static readonly DiagnosticDescriptor ProblemsUnknown = Rule.Error(
        "SLUICE068", Area, "Problem whose statuses are not known at build time",
        "Nothing says which statuses the Problem of '{0}' may have. Put [Problems(402, 423)] with its statuses on the method, or return a type such as NotFound.");

    public static readonly DiagnosticDescriptor NothingProduced = Rule.Error(
        "SLUICE069", Area, "Media type that the result cannot have",
        "The result of '{0}' cannot be '{1}': only a string and a byte[] are sent as they are. Return one of those, or remove [Produces].");
}
