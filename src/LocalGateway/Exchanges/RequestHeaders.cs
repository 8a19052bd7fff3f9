using System.Collections.Frozen;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>Selects and names the headers of a request that templates and integrations see.</summary>
internal static class RequestHeaders
{
    /// <summary>The headers that never reach a template. They are recorded on AWS.</summary>
    private static readonly FrozenSet<string> Dropped = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Connection", "Content-Length", "Content-MD5", "Expect", "Max-Forwards", "Proxy-Authenticate", "Server",
        "TE", "Transfer-Encoding", "Trailer", "Upgrade", "WWW-Authenticate");

    /// <summary>Returns the headers that the client sent, and those that API Gateway's front end adds.</summary>
    public static ParameterMap Read(GatewayRequest request, string traceId)
    {
        var map = new ParameterMap();
        foreach (var (name, value) in request.Headers)
        {
            if (!Dropped.Contains(name) && !IsFront(name))
            {
                map.Set(NameOf(name), value);
            }
        }

        map.Set("X-Amzn-Trace-Id", traceId);
        var before = request.Headers.Find("X-Forwarded-For");
        map.Set("X-Forwarded-For", before is null ? request.SourceIp : $"{before}, {request.SourceIp}");
        map.Set("X-Forwarded-Port", request.Port);
        map.Set("X-Forwarded-Proto", "http");
        return map;
    }

    /// <summary>Returns the header's name in the client's case, except for two names whose case AWS changes.</summary>
    private static string NameOf(string name)
        => name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? "Authorization"
            : name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase) ? "User-Agent"
            : name;

    private static bool IsFront(string name)
        => name.StartsWith("X-", StringComparison.OrdinalIgnoreCase)
            && (name.Equals("X-Amzn-Trace-Id", StringComparison.OrdinalIgnoreCase)
                || name.Equals("X-Forwarded-For", StringComparison.OrdinalIgnoreCase)
                || name.Equals("X-Forwarded-Port", StringComparison.OrdinalIgnoreCase)
                || name.Equals("X-Forwarded-Proto", StringComparison.OrdinalIgnoreCase));
}
