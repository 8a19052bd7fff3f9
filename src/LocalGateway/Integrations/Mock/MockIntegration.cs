using System.Globalization;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Integrations.Mock;

/// <summary>
/// The mock integration, which answers with the status code in the payload that the request template made. The body of its answer is empty.
/// </summary>
internal sealed class MockIntegration : IIntegration
{
    public bool IsTraced => false;

    public ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint)
    {
        var status = MockStatus.Find(payload.Bytes.Span);
        return ValueTask.FromResult(status is { } code
            ? new BackendAnswer { SelectionText = code.ToString(CultureInfo.InvariantCulture) }
            : BackendAnswer.Failed(
                GatewayFault.Configuration("Unable to parse statusCode. It should be an integer that is defined in the request template.")));
    }
}
