using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sluice.Runtime;

/// <summary>
/// The address of the Lambda Runtime API. Lambda sets <c>host:port</c>. Test tools that serve several functions on one port add a path, such as
/// <c>localhost:5050/Orders</c>.
/// </summary>
/// <param name="Host">The host's name or IP address, without the brackets of an IPv6 address.</param>
/// <param name="Port">The port; 80 if the address has none.</param>
/// <param name="Authority">The value of the header <c>Host</c>.</param>
/// <param name="BasePath">The path before <c>/2018-06-01</c>, without a slash at its end; empty for Lambda's own API.</param>
internal sealed record RuntimeApiAddress(string Host, int Port, string Authority, string BasePath)
{
    private const int DefaultPort = 80;

    /// <summary>Parses the value of <c>AWS_LAMBDA_RUNTIME_API</c>. Returns false if it is no address.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out RuntimeApiAddress? address)
    {
        address = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var authority = slash < 0 ? text : text[..slash];
        var path = slash < 0 ? "" : text[slash..].TrimEnd('/');
        var colon = authority.LastIndexOf(':');
        var hasPort = colon > authority.LastIndexOf(']');
        var host = hasPort ? authority[..colon] : authority;
        var port = DefaultPort;
        if (hasPort
            && !(int.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= ushort.MaxValue))
        {
            return false;
        }

        if (!IsHost(host) || (path.Length > 0 && !IsPath(path)))
        {
            return false;
        }

        address = new(host.Trim('[', ']'), port, authority, path);
        return true;
    }

    // The class Uri could check this, but to load its assembly takes a millisecond of each start.
    private static bool IsHost(string host)
    {
        if (host is ['[', .. var address, ']'])
        {
            return IPAddress.TryParse(address, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6;
        }

        foreach (var character in host)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        return host.Length > 0;
    }

    // The path becomes a part of the request line, so it must not contain white space or other characters that end it.
    private static bool IsPath(string path)
    {
        foreach (var character in path)
        {
            if (character is <= ' ' or >= '\x7f' or '?' or '#')
            {
                return false;
            }
        }

        return true;
    }
}
