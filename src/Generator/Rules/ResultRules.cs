using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about what an operation returns or throws.</summary>
internal static class ResultRules
{
    public static readonly DiagnosticDescriptor InvalidResultHeader = Descriptors.Error(
        "SLUICE059", "Results", "Result header does not reach the client",
        "The header '{0}' of the result '{1}' does not reach the client: {2}");

    public static readonly DiagnosticDescriptor InvalidSuccessStatus = Descriptors.Error(
        "SLUICE060", "Results", "Invalid status for a success",
        "{0} is not a success status. Use a status from 200 to 299 here, and [Throws] for an error.");

    public static readonly DiagnosticDescriptor InvalidErrorStatus = Descriptors.Error(
        "SLUICE061", "Results", "Invalid status for an error",
        "{0} is not an error status. Use a status from 400 to 599.");

    public static readonly DiagnosticDescriptor DuplicateThrows = Descriptors.Error(
        "SLUICE062", "Results", "Exception declared twice",
        "Two attributes declare a status for the exception '{0}'. Keep one of them.");

    public static readonly DiagnosticDescriptor ExceptionNotAccessible = Descriptors.Error(
        "SLUICE063", "Results", "Inaccessible exception type",
        "Generated code cannot catch '{0}', because the type is not visible in its assembly. Make the exception internal or public.");

    public static readonly DiagnosticDescriptor ResultWithoutBody = Descriptors.Warning(
        "SLUICE064", "Results", "Status allows no response body",
        "A response with status {0} has no body, so the client never gets the result of '{1}'. Return nothing, or use another status.");

    public static readonly DiagnosticDescriptor ResultByReference = Descriptors.Error(
        "SLUICE065", "Results", "Operation returns by reference",
        "'{0}' returns a value by reference, and a response cannot hold a reference. Return the value itself.");

    public static readonly DiagnosticDescriptor ReturnsBesideResult = Descriptors.Error(
        "SLUICE066", "Results", "[Returns] beside a result with its own status",
        "The result of '{0}' has a status of its own, so [Returns] would have no effect. Remove [Returns], or return the value itself.");

    public static readonly DiagnosticDescriptor UnknownStatus = Descriptors.Error(
        "SLUICE067", "Results", "Unknown status of a result",
        "The API's document needs the status of '{0}', and the type does not say it. "
        + "Return a type such as Ok<T> or NotFound, or one of several as Results<…>; "
        + "on a type of your own, put [ResultStatus] with a status from 200 to 599.");

    public static readonly DiagnosticDescriptor UnknownProblems = Descriptors.Error(
        "SLUICE068", "Results", "Unknown statuses of a Problem",
        "The API's document needs the statuses that the Problem of '{0}' may have. "
        + "Put [Problems(402, 423)] with those statuses on the method, or return a type such as NotFound.");

    public static readonly DiagnosticDescriptor InvalidProduces = Descriptors.Error(
        "SLUICE069", "Results", "Result type does not support this media type",
        "The result of '{0}' cannot be sent as '{1}', because it is written as JSON; only a string or a byte[] is sent unchanged. "
        + "Return one of those, or remove [Produces].");

    public static readonly DiagnosticDescriptor BytesWithHeaders = Descriptors.Error(
        "SLUICE087", "Results", "Result of bytes sets a header",
        "'{0}' is sent as bytes, and no header can be set for them, because API Gateway runs no template on bytes. {1}");

    public static readonly DiagnosticDescriptor UnwritableValue = Descriptors.Error(
        "SLUICE088", "Results", "Value that generated code cannot write",
        "{0} cannot be written here: {1}");

    public static readonly DiagnosticDescriptor InvalidMapper = Descriptors.Error(
        "SLUICE221", "Results", "Type does not make problems of the exception",
        "'{0}' cannot make the problem of '{1}'. It must be a class or struct that is internal or public and implements IProblemMapper<{1}>.");

    public static readonly DiagnosticDescriptor SeveralCookies = Descriptors.Warning(
        "SLUICE265", "Results", "Several cookies in a custom integration",
        "A custom integration sends one Set-Cookie, and '{0}' gets more than one, so the request fails. Give the method [Proxy], or send one cookie.");

    public static readonly DiagnosticDescriptor UnseenValue = Descriptors.Error(
        "SLUICE252", "Results", "Object whose type the build cannot see",
        "This value may be of any type, also of one that generated code cannot write. Declare the type of the result, such as a record, "
        + "or convert the value to a System.Text.Json.JsonElement.");

    public static readonly DiagnosticDescriptor StreamWithoutProxy = Descriptors.Error(
        "SLUICE260", "Results", "Streamed result without a proxy integration",
        "The result of '{0}' is streamed, and API Gateway streams only the response of a proxy integration. Give the method [Proxy].");

    public static readonly DiagnosticDescriptor StreamWithoutMediaType = Descriptors.Error(
        "SLUICE261", "Results", "Stream without a media type",
        "'{0}' returns a Stream, whose media type is not known. Give the method [Produces] with the media type, such as [Produces(\"application/pdf\")].");

    public static readonly DiagnosticDescriptor FileNeedsProxy = Descriptors.Error(
        "SLUICE266", "Results", "File from a custom integration",
        "'{0}' returns a file with headers, and a custom integration sends bytes without headers of their own. "
        + "Give the method [Proxy], or return a byte[] with [Produces].");

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
        InvalidMapper,
        SeveralCookies,
        UnseenValue,
        StreamWithoutProxy,
        StreamWithoutMediaType,
        FileNeedsProxy,
    ];
}
