using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Authorization;

/// <summary>Decides which requests may pass to their methods.</summary>
internal interface IAccessControl
{
    /// <summary>Whether methods that ask nothing of their callers are looked at, too.</summary>
    bool GuardsEverything { get; }

    /// <summary>Decides about a request whose method is known.</summary>
    /// <returns>Null, or why the request is refused.</returns>
    ValueTask<GatewayFault?> CheckAsync(Exchange exchange);
}
