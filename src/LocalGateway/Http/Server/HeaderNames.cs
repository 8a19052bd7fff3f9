using System.Text;

namespace Sluice.LocalGateway.Http.Server;

/// <summary>The names that nearly every request has, so that they are not made anew each time.</summary>
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
