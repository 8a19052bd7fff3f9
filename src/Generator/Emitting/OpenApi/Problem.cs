using System.Globalization;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Problem details that are known at build time, in the shape that ASP.NET Core gives them.</summary>
internal static class Problem
{
    public const string MediaType = "application/problem+json";

    /// <summary>A problem in one line. It holds no <c>$</c> or <c>#</c>, so that it may stand in a template.</summary>
    /// <param name="status">The status; 400 and above.</param>
    /// <param name="moreMembers">Further members with a leading comma, in JSON.</param>
    public static string Json(int status, string moreMembers = "") =>
        "{\"type\":\"about:blank\",\"title\":\"" + Title(status) + "\",\"status\":" + status.ToString(CultureInfo.InvariantCulture) + moreMembers + "}";

    public static string Title(int status) => status switch
    {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        409 => "Conflict",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        422 => "Unprocessable Content",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => status < 500 ? "Client Error" : "Server Error",
    };
}
