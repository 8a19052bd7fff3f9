using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Stages;

/// <summary>Chooses the operation that a person is invited to call first: one whose call can succeed.</summary>
internal static class TryIt
{
    /// <summary>Null where no call that is ready to send can succeed.</summary>
    /// <param name="folder">The API.</param>
    /// <param name="options">What the gateway was started with.</param>
    /// <param name="hasKey">Whether the call carries an API key.</param>
    public static ApiMethod? Choose(DeployFolder folder, GatewayOptions options, bool hasKey)
    {
        var candidates = folder.Api.Methods.Where(method => CanSucceed(method, folder.Api, options, hasKey)).ToList();

        // One that takes anything is the easiest to try. What needs less comes first: no key, no other server, no body, nothing made up in the path.
        return candidates.FirstOrDefault(TakesAnything)
            ?? candidates.OrderBy(method => method.Access is null ? 0 : 1)
                .ThenBy(method => method.Integration.Type is IntegrationType.Http or IntegrationType.HttpProxy or IntegrationType.Service ? 1 : 0)
                .ThenBy(method => method.Example.Body is null ? 0 : 1)
                .ThenBy(method => method.Example.Path.Length)
                .FirstOrDefault();
    }

    /// <summary>Whether any method, path below and body is served.</summary>
    public static bool TakesAnything(ApiMethod method)
        => method.HttpMethod == ApiMethod.Any && method.ResourcePath.EndsWith("+}", StringComparison.Ordinal);

    /// <summary>A key that clients may send in <c>x-api-key</c>; null where none is declared, or an authorizer gives the keys.</summary>
    public static ApiKey? KeyOf(DeployFolder folder, GatewayOptions options)
        => folder.Api.ApiKeyFromAuthorizer ? null : options.Identities.With(folder.Stack.ApiKeys).ApiKeys.Values.Where(key => key.IsEnabled).OrderBy(key => key.Value, StringComparer.Ordinal).FirstOrDefault();

    // A signature of IAM and the token of an authorizer cannot be written down here: only their owner knows them.
    private static bool CanSucceed(ApiMethod method, ApiDocument api, GatewayOptions options, bool hasKey)
        => (method.Integration.Type != IntegrationType.Service || options.Endpoint is not null)
            && method.Access is null or { Authorizer: null, IsIam: false }
            && (method.Access is not { RequiresApiKey: true } || hasKey)
            && !api.Problems.Any(problem => problem.Contains(method.Name, StringComparison.Ordinal));
}
