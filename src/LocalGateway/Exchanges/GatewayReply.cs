using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>What the client gets.</summary>
internal sealed class GatewayReply
{
    public required int Status { get; init; }

    public HeaderList Headers { get; init; } = new();

    /// <summary>Valid until the exchange is disposed.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
