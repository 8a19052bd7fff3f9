using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Authorization;

/// <summary>Decides which requests may reach the integrations of their methods.</summary>
internal interface IAccessControl
{
    /// <summary>Whether requests are checked even for methods that need no authorizer, no signature and no API key.</summary>
    bool GuardsEverything { get; }

    /// <summary>Checks a request whose method is known.</summary>
    /// <returns>The fault that refuses the request, or null if the request is allowed.</returns>
    ValueTask<GatewayFault?> CheckAsync(Exchange exchange);
}
