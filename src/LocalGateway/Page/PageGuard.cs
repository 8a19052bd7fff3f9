using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Sluice.LocalGateway.Http.Server;

namespace Sluice.LocalGateway.Page;

/// <summary>
/// Refuses requests to the page that do not come from a browser window of this machine. A web site can make a browser send requests here (CSRF), or
/// give its own name the address of this machine (DNS rebinding). Headers that the site cannot choose show both.
/// </summary>
internal static class PageGuard
{
    /// <summary>
    /// A header that the page's scripts send. No form can send it, and a script of another origin needs a permission for it that is never given.
    /// </summary>
    public const string OwnHeader = "X-Sluice-Page";

    /// <summary>Returns the reason why a request is refused, or null if it is allowed.</summary>
    public static string? Refuse(IHttpRequestFeature request, IHttpConnectionFeature? connection)
    {
        if (connection?.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            return "The page is served to programs on this computer only. Open it in a browser here, or send requests to the API itself from elsewhere.";
        }

        var host = request.Headers.Host.ToString();
        if (!LoopbackName.Is(host))
        {
            return "The page is served under the names localhost, 127.0.0.1 and [::1] only. Open it by one of these.";
        }

        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"http://{host}")
        {
            return "The page takes requests from its own scripts only, and this one comes from another origin.";
        }

        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
                ? "The page takes requests from its own scripts only, and this one comes from another site."
            : request.Method is not ("GET" or "HEAD") && request.Headers[OwnHeader].Count == 0 ? $"The header {OwnHeader} is missing."
            : null;
    }
}
