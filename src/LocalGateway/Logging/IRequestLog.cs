using Sluice.LocalGateway.Requests;
using Sluice.LocalGateway.Responses;

namespace Sluice.LocalGateway.Logging;

/// <summary>Told of each answered request. Called from any thread.</summary>
internal interface IRequestLog
{
    void Answered(Exchange exchange, GatewayReply reply, TimeSpan time);
}
