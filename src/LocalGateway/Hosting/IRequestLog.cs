using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Told of each answered request. Called from any thread.</summary>
internal interface IRequestLog
{
    /// <param name="exchange">The request.</param>
    /// <param name="reply">The response that the client got.</param>
    /// <param name="time">From the first byte of the request to the last of the response.</param>
    /// <param name="executionLog">The request's execution log, if it is to be shown.</param>
    void Answered(Exchange exchange, GatewayReply reply, TimeSpan time, ExecutionLog? executionLog);
}
