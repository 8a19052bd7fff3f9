using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Integrations.Services;

/// <summary>The integration of a service that this gateway cannot call. Each request is answered 500, and the detail says what to do.</summary>
internal sealed class UnservedIntegration(string detail) : IIntegration
{
    public bool IsTraced => true;

    public ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint)
        => ValueTask.FromResult(BackendAnswer.Failed(GatewayFault.Configuration(detail)));
}
