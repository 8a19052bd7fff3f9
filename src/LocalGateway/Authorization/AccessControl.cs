using System.Collections.Concurrent;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Authorization.Lambda;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Authorization.Usage;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Integrations.Lambda;

namespace Sluice.LocalGateway.Authorization;

/// <summary>
/// Decides about each request. It checks the API's policy and the caller in the order of AWS's guide to the authorization workflow. Then it checks
/// that the API key is known and that its usage plan allows the request, as the service's execution logs show, and last the stage's own limits.
/// </summary>
internal sealed class AccessControl(
    StageSettings stage, FunctionSet functions, LocalIdentities identities, bool apiKeyFromAuthorizer, TimeProvider? time = null) : IAccessControl
{
    private readonly ConcurrentDictionary<AuthorizerSettings, LambdaAuthorizer> _authorizers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The API's resource policy, or null if it has none.</summary>
    public ResourcePolicy? Policy { get; init; }

    /// <summary>The usage plans of the stage, or null if API keys are not checked against plans.</summary>
    public UsageControl? Usage { get; init; }

    /// <summary>The limits of the stage's methods, or null if the stage sets none.</summary>
    public StageThrottling? Throttling { get; init; }

    /// <summary>The longest time that an authorizer's function may take.</summary>
    public TimeSpan AuthorizerTimeout { get; init; } = Integration.LongestTimeout;

    public bool GuardsEverything => Policy is not null || Throttling is not null;

    public async ValueTask<GatewayFault?> CheckAsync(Exchange exchange)
    {
        var access = exchange.Method!.Access;
        var (fault, fromAuthorizer) = access?.Authorizer is { Kind: not AuthorizerKind.Cognito } settings
            ? await AskFunctionAsync(exchange, settings).ConfigureAwait(false)
            : (CheckCaller(exchange, access), null);
        return fault
            ?? (access is { RequiresApiKey: true }
                ? CheckKey(exchange, apiKeyFromAuthorizer ? fromAuthorizer : exchange.Request.Headers.Find("x-api-key"))
                : null)
            ?? Throttling?.Check(exchange);
    }

    private GatewayFault? CheckCaller(Exchange exchange, MethodAccess? access)
    {
        var fault = access is { IsIam: true } ? IamStandIn.Authorize(exchange, identities)
            : access is { Authorizer.Kind: AuthorizerKind.Cognito } ? CognitoStandIn.Authorize(exchange, access, identities)
            : null;
        if (fault is not null || Policy is not { } policy)
        {
            return fault;
        }

        // The gateway does not know what IAM policies allow a caller. A declared caller counts as allowed by them.
        var decision = policy.Decide(exchange);
        return decision == PolicyDecision.Allow || (decision == PolicyDecision.ImplicitDeny && access is { IsIam: true })
            ? null
            : ResourcePolicy.Refuse(exchange, decision);
    }

    // An explicit deny of the API's policy refuses the request before the function is called. Otherwise it is enough that one of the two policies
    // allows the request.
    private async ValueTask<(GatewayFault? Fault, string? ApiKey)> AskFunctionAsync(Exchange exchange, AuthorizerSettings settings)
    {
        var decision = Policy?.Decide(exchange) ?? PolicyDecision.ImplicitDeny;
        return decision == PolicyDecision.ExplicitDeny
            ? (ResourcePolicy.Refuse(exchange, decision), null)
            : await _authorizers.GetOrAdd(settings, Create).AuthorizeAsync(exchange, isAllowedAnyway: decision == PolicyDecision.Allow).ConfigureAwait(false);
    }

    private GatewayFault? CheckKey(Exchange exchange, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return GatewayFault.InvalidApiKey(apiKeyFromAuthorizer
                ? "The authorizer named no API key (usageIdentifierKey)."
                : "The header x-api-key is missing, and this operation needs one.");
        }

        if (!identities.ApiKeys.TryGetValue(value, out var key) || !key.IsEnabled)
        {
            return GatewayFault.InvalidApiKey(key is null
                ? "The API key is not declared. Declare it when you start the gateway, by itself or under 'apiKeys' in the file of identities."
                : "The API key is declared as not enabled. Set Enabled to true in the template, or 'enabled' in the file of identities.");
        }

        exchange.SetIdentity("apiKey", key.Value);
        exchange.SetIdentity("apiKeyId", key.Id);
        return Usage?.Check(exchange, key);
    }

    private LambdaAuthorizer Create(AuthorizerSettings settings)
    {
        var name = FunctionUri.FindName(stage.Replace(settings.Uri)) ?? "";
        return new(settings, functions.Find(name), name, identities.PolicyKeys, time ?? TimeProvider.System) { Timeout = AuthorizerTimeout };
    }
}
