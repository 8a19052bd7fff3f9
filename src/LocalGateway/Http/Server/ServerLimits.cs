using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Sluice.LocalGateway.Http.Server;

/// <summary>Applies API Gateway's limits on requests, as far as the server can enforce them, and has the heads of requests recorded.</summary>
internal static class ServerLimits
{
    /// <summary>The longest target of a request, in bytes.</summary>
    public const int LongestTarget = 10_240;

    /// <summary>The most bytes of all headers together.</summary>
    public const int HeaderBytes = 10_240;

    /// <summary>The most headers.</summary>
    public const int HeaderCount = 200;

    public static void Apply(KestrelServerOptions options, ListenOptions listen)
    {
        // The gateway checks the length of a body itself, so that the client gets the API's own response for 413.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxRequestLineSize = LongestTarget + 32;
        options.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        options.Limits.MaxRequestHeaderCount = HeaderCount;
        listen.Use(RequestHead.Record);
    }
}
