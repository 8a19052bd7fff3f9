using Microsoft.AspNetCore.Http.Features;
using Sluice.LocalGateway.Http.Server;

namespace Sluice.LocalGateway.Functions.RuntimeApi;

/// <summary>
/// Keeps browsers away from the Runtime API: a foreign page may post to any port of this machine, and could end a function or answer in its
/// place. A browser tells the page's origin with each such request, or another host name; a function's runtime sends neither.
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
