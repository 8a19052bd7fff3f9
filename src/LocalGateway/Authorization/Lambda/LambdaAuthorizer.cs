using System.Globalization;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Mapping;

namespace Sluice.LocalGateway.Authorization.Lambda;

/// <summary>Calls a function to decide whether a request is allowed, and keeps the answer for later requests of the same identity.</summary>
internal sealed class LambdaAuthorizer(
    AuthorizerSettings settings, FunctionPool? function, string functionName, IReadOnlyDictionary<string, string> policyKeys, TimeProvider time)
{
    /// <summary>The error message by which an authorizer's function says that the caller is not authorized.</summary>
    private const string Unauthorized = "Unauthorized";

    private readonly AuthorizerCache _cache = new(settings.Ttl, time);

    /// <summary>The longest time that the function may take.</summary>
    public TimeSpan Timeout { get; init; } = Integration.LongestTimeout;

    /// <summary>Authorizes a request.</summary>
    /// <param name="exchange">The exchange of the request.</param>
    /// <param name="isAllowedAnyway">Whether the API's own policy allows the request, so that only an explicit deny of the authorizer refuses
    /// it.</param>
    /// <returns>The API key that the answer names, or the fault that refuses the request.</returns>
    public async ValueTask<(GatewayFault? Fault, string? ApiKey)> AuthorizeAsync(Exchange exchange, bool isAllowedAnyway = false)
    {
        exchange.Observer?.AuthorizerStarts(exchange, settings.Name);
        if (Identity(exchange) is not { } identity)
        {
            return (GatewayFault.Unauthorized(
                $"The identity source of the authorizer '{settings.Name}' is missing, empty or does not match; its function was not called."), null);
        }

        var (fault, answer) = _cache.Find(identity) is { } kept ? (null, kept) : await AskAsync(exchange, identity).ConfigureAwait(false);
        if (answer is null)
        {
            return (fault, null);
        }

        exchange.Authorizer = answer.Values;
        exchange.Observer?.AuthorizerIdentified(answer.Principal);
        var decision = answer.Policy.Decide(new(exchange, MethodArn.Of(exchange), policyKeys));
        return (decision == PolicyDecision.Allow || (isAllowedAnyway && decision == PolicyDecision.ImplicitDeny)
            ? null
            : GatewayFault.AccessDenied(decision == PolicyDecision.ExplicitDeny, answer.Principal), answer.ApiKey);
    }

    /// <summary>Returns a text that identifies the caller: the values of the identity sources. Returns null if one of them is missing.</summary>
    private string? Identity(Exchange exchange)
    {
        var parts = new string[settings.IdentitySources.Length];
        for (var index = 0; index < parts.Length; index++)
        {
            var source = settings.IdentitySources[index];

            // The names of headers are compared without regard to case, because clients of HTTP/2 send them in lower case.
            var value = source.Source == MappingSource.Header
                ? exchange.Request.Headers.Find(source.Name)
                : MappingEvaluator.Request(exchange, source) is [.., var last] ? last : null;
            if (string.IsNullOrWhiteSpace(value))
            {
                return null;
            }

            parts[index] = value;
        }

        return settings.TokenPattern is { } pattern && settings.Kind == AuthorizerKind.Token && !pattern.Matches(parts[0]) ? null
            : parts.Length == 1 ? parts[0]
            : string.Concat(parts.Select(static part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));
    }

    private async ValueTask<(GatewayFault? Fault, AuthorizerAnswer? Answer)> AskAsync(Exchange exchange, string identity)
    {
        if (function is null)
        {
            return (GatewayFault.AuthorizerConfiguration(
                $"There is no function '{functionName}', which the 'authorizerUri' of the authorizer names. Correct the name, declare the function in the " +
                $"template, or name what answers: --function {functionName}=COMMAND."), null);
        }

        var payload = exchange.Own(new PooledBuffer());
        if (settings.Kind == AuthorizerKind.Token)
        {
            AuthorizerEvent.WriteToken(MethodArn.Of(exchange), identity, payload);
        }
        else
        {
            AuthorizerEvent.WriteRequest(MethodArn.Of(exchange), exchange, payload);
        }

        var invocation = new Invocation(exchange.RequestId, exchange.BackendTrace, payload.Memory);
        function.Invoke(invocation);
        try
        {
            var result = await invocation.Result.WaitAsync(Timeout, exchange.Aborted).ConfigureAwait(false);
            return Read(exchange, identity, exchange.Own(result.Payload).Memory, result.IsError);
        }
        catch (Exception problem) when (problem is TimeoutException or OperationCanceledException)
        {
            invocation.Abandon();
            exchange.Abandon();
            return (exchange.Aborted.IsCancellationRequested
                ? GatewayFault.Disconnected
                : GatewayFault.AuthorizerFailure("The authorizer's function did not answer in 29 seconds."), null);
        }
    }

    private (GatewayFault? Fault, AuthorizerAnswer? Answer) Read(Exchange exchange, string identity, ReadOnlyMemory<byte> payload, bool isError)
    {
        if (isError)
        {
            var message = ErrorMessage.Find(payload);
            return (message == Unauthorized
                ? GatewayFault.Unauthorized("The authorizer's function said 'Unauthorized'.")
                : GatewayFault.AuthorizerFailure($"The authorizer's function failed: {message}"), null);
        }

        try
        {
            exchange.Observer?.AuthorizerAnswered(payload);
            var answer = AuthorizerAnswer.Read(payload, policyKeys);
            _cache.Keep(identity, answer);
            return (null, answer);
        }
        catch (FormatException problem)
        {
            return (GatewayFault.AuthorizerConfiguration($"{problem.Message}."), null);
        }
    }
}
