using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Integrations;

/// <summary>Sends requests to the backend of one method.</summary>
internal interface IIntegration
{
    /// <summary>
    /// Whether the response has a header with the trace id. It is recorded on AWS that all integrations but mocks and HTTP proxies add it.
    /// </summary>
    bool IsTraced { get; }

    /// <summary>Sends a payload and waits for the answer.</summary>
    /// <param name="exchange">The exchange of the request, with the overrides that the request template set.</param>
    /// <param name="payload">The payload, which is sent unchanged.</param>
    /// <param name="endpoint">The headers and other parameters for the backend.</param>
    /// <returns>The answer, which has a fault if the backend fails. No exception is thrown then.</returns>
    ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint);
}
