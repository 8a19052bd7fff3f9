using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Stages;

/// <summary>Chooses the operation that the welcome text and the page suggest to try first. Its call can succeed.</summary>
internal static class TryIt
{
    /// <summary>Returns the operation, or null if no call can succeed without more information.</summary>
    /// <param name="folder">The deploy folder.</param>
    /// <param name="options">The options of the gateway.</param>
    /// <param name="stage">The stage that is served.</param>
    /// <param name="hasKey">Whether the call carries an API key.</param>
    public static ApiMethod? Choose(DeployFolder folder, GatewayOptions options, StageSettings stage, bool hasKey)
    {
        var candidates = folder.Api.Methods
            .Where(method => CanSucceed(method, folder.Api, options, hasKey) && stage.FindMissing(method.Integration.Uri) is null)
            .ToList();

        // An operation that takes every path and body is the easiest to try. Otherwise the operation that needs least comes first: no API key, no
        // other server,
        // no body and no invented values in the path.
        return candidates.FirstOrDefault(TakesAnything)
            ?? candidates.OrderBy(method => method.Access is null ? 0 : 1)
                .ThenBy(method => method.Integration.Type is IntegrationType.Http or IntegrationType.HttpProxy or IntegrationType.Service ? 1 : 0)
                .ThenBy(method => method.Example.Body is null ? 0 : 1)
                .ThenBy(method => method.Example.Path.Length)
                .FirstOrDefault();
    }

    /// <summary>Checks whether an operation takes every HTTP method, every path below its own and every body.</summary>
    public static bool TakesAnything(ApiMethod method)
        => method.HttpMethod == ApiMethod.Any && method.ResourcePath.EndsWith("+}", StringComparison.Ordinal);

    /// <summary>Returns an API key that clients can send in <c>x-api-key</c>, or null if none is declared or an authorizer names the keys.</summary>
    public static ApiKey? KeyOf(DeployFolder folder, GatewayOptions options) => folder.Api.ApiKeyFromAuthorizer
        ? null
        : options.Identities.With(folder.Stack.ApiKeys).ApiKeys.Values
            .Where(key => key.IsEnabled)
            .OrderBy(key => key.Value, StringComparer.Ordinal)
            .FirstOrDefault();

    // A suggested call cannot contain a signature of IAM or the token of an authorizer, because only their owner knows them.
    private static bool CanSucceed(ApiMethod method, ApiDocument api, GatewayOptions options, bool hasKey)
        => (method.Integration.Type != IntegrationType.Service || options.Endpoints.Of(method.Integration.Uri) is not null)
            && !method.Example.LacksBody
            && method.Access is null or { Authorizer: null, IsIam: false }
            && (method.Access is not { RequiresApiKey: true } || hasKey)
            && !api.Problems.Any(problem => problem.Contains(method.Name, StringComparison.Ordinal));
}
