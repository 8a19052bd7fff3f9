using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sluice.LocalGateway.Hosting;

/// <summary>The operating system does not let this program listen on an address and port.</summary>
internal sealed class AddressException(IPAddress address, int port, SocketException problem)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"Cannot listen on {new IPEndPoint(address, port)}: {Cause(problem)}"), problem)
{
    private static string Cause(SocketException problem) => problem.SocketErrorCode switch
    {
        SocketError.AddressNotAvailable =>
            "this computer does not have that address. Give one of its own with --listen, or leave --listen out to serve this computer only.",
        SocketError.AccessDenied => "the system does not allow that port to this user. Give one over 1023 with --port.",
        SocketError.AddressFamilyNotSupported => "this computer does not have that kind of address. Give another one with --listen.",
        _ => $"{problem.Message}. Give another address with --listen, or another port with --port.",
    };
}
