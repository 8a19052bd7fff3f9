using Microsoft.AspNetCore.Http.Features;
using Sluice.LocalGateway.Http.Server;

namespace Sluice.LocalGateway.Functions.RuntimeApi;

/// <summary>
/// Refuses requests of browsers to the Runtime API. A web page can post to any port of this machine, and could end a function or answer in its place.
/// A browser sends the page's origin or another host name with each such request, and the runtime of a function sends neither.
/// </summary>
internal static class RuntimeApiGuard
{
    public static bool Refuses(IHttpRequestFeature request)
    {
        var headers = request.Headers;
        return headers.Origin.Count > 0
            || headers.ContainsKey("Sec-Fetch-Site")
            || (headers.Host.Count > 0 && !LoopbackName.Is(headers.Host.ToString()));
    }
}
