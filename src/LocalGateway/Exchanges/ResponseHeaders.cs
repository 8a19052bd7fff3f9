using System.Collections.Frozen;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>Sets headers of a response. It renames or drops the headers that API Gateway does not pass on.</summary>
internal static class ResponseHeaders
{
    /// <summary>The headers that AWS renames to <c>x-amzn-Remapped-…</c>. They are recorded on AWS.</summary>
    private static readonly FrozenSet<string> Remapped = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Authorization", "Connection", "Content-Length", "Content-MD5", "Date", "Expect", "Host", "Max-Forwards",
        "Proxy-Authenticate", "Server", "Trailer", "Upgrade", "User-Agent", "WWW-Authenticate");

    /// <summary>Sets a header and replaces its earlier values. An invalid name is ignored, and line breaks in the value are replaced.</summary>
    public static void Set(HeaderList headers, string name, string value)
    {
        if (AllowedName(name) is { } allowed)
        {
            headers.Set(allowed, HeaderText.Clean(value));
        }
    }

    /// <summary>Adds a header and keeps the earlier values of the same name.</summary>
    public static void Append(HeaderList headers, string name, string value)
    {
        if (AllowedName(name) is { } allowed)
        {
            headers.Add(allowed, HeaderText.Clean(value));
        }
    }

    /// <summary>Sets a header to several values and replaces its earlier ones.</summary>
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
