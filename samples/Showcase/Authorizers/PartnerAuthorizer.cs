using Sluice;

namespace Showcase.Authorizers;

/// <summary>Knows the partners.</summary>
[LambdaFunction(Architecture = FunctionArchitecture.Arm64, ReservedConcurrency = 5)]
public static class PartnerAuthorizer
{
    /// <summary>Looks at the request's header and query string.</summary>
    /// <param name="request">What API Gateway asks.</param>
    /// <param name="cancellation">Follows the invocation's deadline.</param>
    [RequestAuthorizer("partners", Headers = ["x-partner"], Queries = ["token"], Ttl = 0)]
    public static async Task<AuthorizerResult> Check(AuthorizerRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        var partner = request.Params.Header.GetValueOrDefault("X-Partner", "");
        return request.Params.QueryString.GetValueOrDefault("token") == "open" ? AuthorizerResult.Allow(partner) : AuthorizerResult.Deny(partner);
    }
}
