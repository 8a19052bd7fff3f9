using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.GatewayResponses;
using Sluice.LocalGateway.Requests;

namespace Sluice.LocalGateway.Authorization;

/// <summary>Decides which requests may pass to a method that asks something of its callers.</summary>
internal interface IAccessControl
{
    /// <returns>Null, or why the request is refused.</returns>
    ValueTask<GatewayFault?> CheckAsync(Exchange exchange, MethodAccess access);
}
