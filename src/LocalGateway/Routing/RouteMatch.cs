using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Routing;

/// <summary>The method that a request is for, and its path parameters.</summary>
/// <param name="Method">The method for the request's path and HTTP method.</param>
/// <param name="PathParameters">The path parameters, percent-encoded as the client sent them.</param>
internal sealed record RouteMatch(ApiMethod Method, ParameterMap PathParameters);
