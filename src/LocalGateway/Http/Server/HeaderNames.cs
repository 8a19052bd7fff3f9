using System.Text;

namespace Sluice.LocalGateway.Http.Server;

/// <summary>Returns header names as strings. The most common names are shared strings, so that not every request allocates them.</summary>
internal static class HeaderNames
{
    private static readonly string[] Common =
    [
        "Host", "host", "Accept", "accept", "User-Agent", "user-agent", "Connection", "connection", "Content-Type", "content-type",
        "Content-Length", "content-length", "Accept-Encoding", "accept-encoding", "Accept-Language", "accept-language", "Authorization", "authorization",
    ];

    public static string Of(ReadOnlySpan<byte> name)
    {
        foreach (var common in Common)
        {
            if (common.Length == name.Length && Ascii.Equals(name, common))
            {
                return common;
            }
        }

        return Encoding.ASCII.GetString(name);
    }
}
