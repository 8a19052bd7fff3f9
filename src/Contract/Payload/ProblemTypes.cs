namespace Sluice.Contract;

/// <summary>The titles and type URIs of problems by status, as ASP.NET Core writes them.</summary>
internal static class ProblemTypes
{
    private const string Http = "https://tools.ietf.org/html/rfc9110#section-15.";

    /// <summary>Returns the type URI of a status; null for a status that RFC 9110 does not describe.</summary>
    public static string? Type(int status) => status switch
    {
        400 => Http + "5.1",
        401 => Http + "5.2",
        403 => Http + "5.4",
        404 => Http + "5.5",
        405 => Http + "5.6",
        406 => Http + "5.7",
        407 => Http + "5.8",
        408 => Http + "5.9",
        409 => Http + "5.10",
        410 => Http + "5.11",
        411 => Http + "5.12",
        412 => Http + "5.13",
        413 => Http + "5.14",
        414 => Http + "5.15",
        415 => Http + "5.16",
        416 => Http + "5.17",
        417 => Http + "5.18",
        421 => Http + "5.20",
        422 => Http + "5.21",
        426 => Http + "5.22",
        500 => Http + "6.1",
        501 => Http + "6.2",
        502 => Http + "6.3",
        503 => Http + "6.4",
        504 => Http + "6.5",
        505 => Http + "6.6",
        _ => null,
    };

    public static string Title(int status) => status switch
    {
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        412 => "Precondition Failed",
        413 => "Payload Too Large",
        415 => "Unsupported Media Type",
        422 => "Unprocessable Entity",
        423 => "Locked",
        424 => "Failed Dependency",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        451 => "Unavailable For Legal Reasons",
        500 => "An error occurred while processing your request.",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => status < 500 ? "The request was refused." : "An error occurred while processing your request.",
    };
}
