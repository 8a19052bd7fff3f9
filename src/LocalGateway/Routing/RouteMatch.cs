using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Routing;

/// <summary>The method that a request is for.</summary>
/// <param name="Method">Found by path and HTTP method.</param>
/// <param name="PathParameters">Percent-encoded as the client sent them.</param>
internal sealed record RouteMatch(ApiMethod Method, ParameterMap PathParameters);
