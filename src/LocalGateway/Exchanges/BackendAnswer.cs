using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>The answer of a backend, or the reason why there is none.</summary>
internal sealed class BackendAnswer
{
    /// <summary>The fault, or null if the backend answered.</summary>
    public GatewayFault? Fault { get; private init; }

    /// <summary>
    /// The text that selection patterns are compared with: a status code, or a function's error message. Null if a function succeeded, which only the
    /// default response matches.
    /// </summary>
    public string? SelectionText { get; init; }

    /// <summary>The HTTP status of the answer. It is 200 for functions.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The response of a proxy integration, which the client receives unchanged; null for other integrations.</summary>
    public GatewayReply? Reply { get; init; }

    public HeaderList? Headers { get; init; }

    /// <summary>The body. It is valid until the exchange is disposed.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public static BackendAnswer Failed(GatewayFault fault) => new() { Fault = fault };
}
