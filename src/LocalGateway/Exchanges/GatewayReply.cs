using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>The response that the client receives.</summary>
internal sealed class GatewayReply
{
    public required int Status { get; init; }

    public HeaderList Headers { get; init; } = new();

    /// <summary>The body. It is valid until the exchange is disposed.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body of a streamed response; null if it is complete.</summary>
    public ReplyStream? Stream { get; init; }
}
