namespace Sluice.LocalGateway.Http.Server;

/// <summary>
/// Distinguishes the loopback names of this machine from other host names. A web site can give its own name the address of this machine (DNS
/// rebinding), and then a browser sends that name as <c>Host</c>.
/// </summary>
internal static class LoopbackName
{
    /// <summary>Checks whether a host is <c>127.0.0.1</c>, <c>[::1]</c> or <c>localhost</c>.</summary>
    /// <param name="host">The value of a <c>Host</c> header, with or without a port.</param>
    public static bool Is(string host)
    {
        var name = host.StartsWith('[') ? host[..(host.IndexOf(']', StringComparison.Ordinal) + 1)] : host.Split(':')[0];
        return name is "127.0.0.1" or "[::1]" || name.Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }
}
