using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Integrations;

/// <summary>Sends payloads to the backend of one method.</summary>
internal interface IIntegration
{
    /// <summary>Whether the response carries a trace id, as recorded on AWS for all but mocks and HTTP proxies.</summary>
    bool IsTraced { get; }

    /// <summary>Sends a payload and waits for the answer.</summary>
    /// <param name="exchange">The request, with all that templates put in its overrides.</param>
    /// <param name="payload">The rendered bytes, as they are.</param>
    /// <param name="endpoint">Headers and other parameters for the backend.</param>
    /// <returns>The answer, or a fault; never throws for what a backend does.</returns>
    ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint);
}
