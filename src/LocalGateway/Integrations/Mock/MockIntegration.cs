using System.Globalization;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Integrations.Mock;

/// <summary>Answers with the status code that the request template wrote; the response template sees an empty body.</summary>
internal sealed class MockIntegration : IIntegration
{
    public bool IsTraced => false;

    public ValueTask<BackendAnswer> SendAsync(Exchange exchange, Payload payload, EndpointRequest endpoint)
    {
        var status = MockStatus.Find(payload.Bytes.Span);
        return ValueTask.FromResult(status is { } code
            ? new BackendAnswer { SelectionText = code.ToString(CultureInfo.InvariantCulture) }
            : BackendAnswer.Failed(GatewayFault.Configuration("Unable to parse statusCode. It should be an integer that is defined in the request template.")));
    }
}
