using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Integrations.Services;

/// <summary>Stands for a service that cannot be called from here, and says what would help.</summary>
internal sealed class UnservedIntegration(string detail) : IIntegration
{
    public bool IsTraced => true;

    public ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint)
        => ValueTask.FromResult(BackendAnswer.Failed(GatewayFault.Configuration(detail)));
}
