namespace Sluice.LocalGateway.Http.Server;

/// <summary>
/// Tells this machine's own names from others. A foreign site can give its own name this machine's address (DNS rebinding), and then a
/// browser sends that name as <c>Host</c>.
/// </summary>
internal static class LoopbackName
{
    /// <param name="host">A <c>Host</c> header, with or without a port.</param>
    public static bool Is(string host)
    {
        var name = host.StartsWith('[') ? host[..(host.IndexOf(']', StringComparison.Ordinal) + 1)] : host.Split(':')[0];
        return name is "127.0.0.1" or "[::1]" || name.Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }
}
