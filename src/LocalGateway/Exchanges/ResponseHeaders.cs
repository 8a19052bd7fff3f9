using System.Collections.Frozen;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>Sets headers of a response under the names that API Gateway lets through.</summary>
internal static class ResponseHeaders
{
    /// <summary>Recorded on AWS: these come out as <c>x-amzn-Remapped-…</c>.</summary>
    private static readonly FrozenSet<string> Remapped = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Authorization", "Connection", "Content-Length", "Content-MD5", "Date", "Expect", "Host", "Max-Forwards",
        "Proxy-Authenticate", "Server", "Trailer", "Upgrade", "User-Agent", "WWW-Authenticate");

    /// <summary>Replaces a header; a name that is not one is left out, and the value cannot hold a line break.</summary>
    public static void Set(HeaderList headers, string name, string value)
    {
        if (AllowedName(name) is { } allowed)
        {
            headers.Set(allowed, HeaderText.Clean(value));
        }
    }

    /// <summary>Adds a header beside others of its name.</summary>
    public static void Append(HeaderList headers, string name, string value)
    {
        if (AllowedName(name) is { } allowed)
        {
            headers.Add(allowed, HeaderText.Clean(value));
        }
    }

    /// <summary>Replaces a header with several of the same name.</summary>
    public static void Set(HeaderList headers, string name, IReadOnlyList<string> values)
    {
        if (AllowedName(name) is not { } allowed)
        {
            return;
        }

        headers.Remove(allowed);
        foreach (var value in values)
        {
            headers.Add(allowed, HeaderText.Clean(value));
        }
    }

    private static string? AllowedName(string name)
        => !HeaderText.IsName(name) || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) ? null
            : Remapped.Contains(name) ? $"x-amzn-Remapped-{name}"
            : name;
}
