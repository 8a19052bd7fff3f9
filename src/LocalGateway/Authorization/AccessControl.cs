using System.Collections.Concurrent;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Authorization.Lambda;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.GatewayResponses;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Requests;

namespace Sluice.LocalGateway.Authorization;

/// <summary>The stage's authorizers, callers and API keys: first who calls, then whether the key is known, as the service's logs show it.</summary>
internal sealed class AccessControl(StageSettings stage, FunctionSet functions, LocalIdentities identities, bool apiKeyFromAuthorizer, TimeProvider? time = null) : IAccessControl
{
    private readonly ConcurrentDictionary<AuthorizerSettings, LambdaAuthorizer> _authorizers = new(ReferenceEqualityComparer.Instance);

    public async ValueTask<GatewayFault?> CheckAsync(Exchange exchange, MethodAccess access)
    {
        var apiKey = exchange.Request.Headers.Find("x-api-key");
        if (access.IsIam && IamStandIn.Authorize(exchange, identities) is { } unsigned)
        {
            return unsigned;
        }

        if (access.Authorizer is { Kind: AuthorizerKind.Cognito } && CognitoStandIn.Authorize(exchange, access, identities) is { } unknown)
        {
            return unknown;
        }

        if (access.Authorizer is { Kind: not AuthorizerKind.Cognito } settings)
        {
            var (fault, fromAuthorizer) = await _authorizers.GetOrAdd(settings, Create).AuthorizeAsync(exchange).ConfigureAwait(false);
            if (fault is not null)
            {
                return fault;
            }

            apiKey = apiKeyFromAuthorizer ? fromAuthorizer : apiKey;
        }

        return access.RequiresApiKey ? CheckKey(exchange, apiKey) : null;
    }

    private GatewayFault? CheckKey(Exchange exchange, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return GatewayFault.InvalidApiKey(apiKeyFromAuthorizer ? "The authorizer named no API key (usageIdentifierKey)." : "The header x-api-key is missing.");
        }

        if (!identities.ApiKeys.TryGetValue(value, out var key) || !key.IsEnabled)
        {
            return GatewayFault.InvalidApiKey(key is null ? "The API key is not declared; declare it with --api-key, or under 'apiKeys' in the file that --identity names." : "The API key is not enabled.");
        }

        exchange.SetIdentity("apiKey", key.Value);
        exchange.SetIdentity("apiKeyId", key.Id);
        return null;
    }

    private LambdaAuthorizer Create(AuthorizerSettings settings)
    {
        var name = FunctionUri.FindName(stage.Replace(settings.Uri)) ?? "";
        return new(settings, functions.Find(name), name, time ?? TimeProvider.System);
    }
}
