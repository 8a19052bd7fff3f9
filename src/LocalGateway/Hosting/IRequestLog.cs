using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Is told of each answered request. It is called from any thread.</summary>
internal interface IRequestLog
{
    /// <summary>A request has been answered.</summary>
    /// <param name="exchange">The exchange of the request.</param>
    /// <param name="reply">The response that the client received.</param>
    /// <param name="time">The time from the first byte of the request to the last byte of the response.</param>
    /// <param name="executionLog">The execution log of the request, or null if it is not to be shown.</param>
    void Answered(Exchange exchange, GatewayReply reply, TimeSpan time, ExecutionLog? executionLog);
}
