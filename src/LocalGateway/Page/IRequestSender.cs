using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Page;

/// <summary>Sends a request that somebody has edited in the page, as a client would.</summary>
internal interface IRequestSender
{
    /// <summary>Sends the request and waits for the whole response.</summary>
    /// <returns>The id of the request, under which it is kept, and the status of the response.</returns>
    Task<(string Id, int Status)> SendAsync(GatewayRequest request, CancellationToken aborted);
}
