using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Sluice.LocalGateway.Http.Server;

/// <summary>Applies API Gateway's limits on requests, as far as the server can enforce them, and has the heads of requests recorded.</summary>
internal static class ServerLimits
{
    private const int LongestUrl = 10_240;
    private const int HeaderBytes = 10_240;

    public static void Apply(KestrelServerOptions options, ListenOptions listen)
    {
        // The gateway checks the length of a body itself, so that the client gets the API's own response for 413.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxRequestLineSize = LongestUrl + 32;
        options.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        options.Limits.MaxRequestHeaderCount = 200;
        listen.Use(RequestHead.Record);
    }
}
