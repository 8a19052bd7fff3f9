using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>What a backend answered, or why it did not.</summary>
internal sealed class BackendAnswer
{
    /// <summary>Null for an answer.</summary>
    public GatewayFault? Fault { get; private init; }

    /// <summary>What selection patterns are tried on: a status code, or a function's error message. Null for a function's success, which only the default response takes.</summary>
    public string? SelectionText { get; init; }

    /// <summary>The HTTP status; functions that answer have 200.</summary>
    public int Status { get; init; } = 200;

    /// <summary>A proxy's answer, which goes to the client as it is; null otherwise.</summary>
    public GatewayReply? Reply { get; init; }

    public HeaderList? Headers { get; init; }

    /// <summary>Valid until the exchange is disposed.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public static BackendAnswer Failed(GatewayFault fault) => new() { Fault = fault };
}
