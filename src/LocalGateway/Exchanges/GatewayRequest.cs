using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>A request of a client. It comes from a socket, a test or the command line.</summary>
internal sealed record GatewayRequest
{
    public required string Method { get; init; }

    public required RequestTarget Target { get; init; }

    public HeaderList Headers { get; init; } = new(0);

    /// <summary>The body; empty if there is none. It is valid only until the request is answered.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public string Protocol { get; init; } = "HTTP/1.1";

    public string SourceIp { get; init; } = "127.0.0.1";

    /// <summary>The port that the client called.</summary>
    public string Port { get; init; } = "80";
}
