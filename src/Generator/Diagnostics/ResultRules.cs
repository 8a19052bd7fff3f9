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
}
