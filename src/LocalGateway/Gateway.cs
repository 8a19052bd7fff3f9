using System.Diagnostics;
using Sluice.LocalGateway.Authorization;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.GatewayResponses;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Requests;
using Sluice.LocalGateway.Responses;
using Sluice.LocalGateway.Routing;

namespace Sluice.LocalGateway;

/// <summary>
/// A deployed stage of an API. It takes requests through API Gateway's steps in AWS's order, and it does not depend on an HTTP server. Thread-safe.
/// </summary>
internal sealed class Gateway
{
    private readonly RouteTable _routes;
    private readonly RequestTransformation _requests;
    private readonly ResponseTransformation _responses;
    private readonly GatewayResponseWriter _faults;
    private readonly ApiIdentity _identity;
    private readonly IAccessControl? _access;
    private readonly TimeProvider _time;
    private readonly bool _guardsEverything;
    private readonly Dictionary<ApiMethod, IIntegration> _integrations;

    public Gateway(ApiDocument api, StageSettings stage, Func<Integration, IIntegration> integrations, IAccessControl? access = null, TimeProvider? time = null)
    {
        Api = api;
        Stage = stage;
        _access = access;
        _time = time ?? TimeProvider.System;
        _guardsEverything = access is { GuardsEverything: true };
        _identity = ApiIdentity.Of(api.Title);
        _routes = new(api.Resources);
        var binaryTypes = new BinaryTypes(api.BinaryMediaTypes);
        _requests = new(binaryTypes);
        _responses = new(binaryTypes);
        _faults = new(api.GatewayResponses);
        _integrations = new(ReferenceEqualityComparer.Instance);
        foreach (var method in api.Methods)
        {
            _integrations.Add(method, integrations(method.Integration));
        }
    }

    public ApiDocument Api { get; }

    public StageSettings Stage { get; }

    /// <summary>Begins the exchange of a request. Dispose the exchange after its response has been used.</summary>
    /// <param name="request">The request as the client sent it.</param>
    /// <param name="observer">Is told of each step; more observers can be added to the exchange.</param>
    /// <param name="aborted">Is cancelled when the client closes its connection.</param>
    public Exchange Begin(GatewayRequest request, IExchangeObserver? observer = null, CancellationToken aborted = default)
    {
        var exchange = new Exchange(MethodOverride.Apply(request), _identity, Stage, _time.GetUtcNow()) { Aborted = aborted };
        if (observer is not null)
        {
            exchange.AddObserver(observer);
        }

        return exchange;
    }

    /// <summary>Begins the exchange of a request that was answered before, with the ids and the time that it had, to render its templates again.</summary>
    public Exchange BeginAgain(GatewayRequest request, ExchangeIds ids, CancellationToken aborted)
        => new(request, _identity, Stage, ids.Time, ids) { Aborted = aborted };

    /// <summary>Answers a request.</summary>
    public ValueTask<GatewayReply> AnswerAsync(Exchange exchange)
    {
        var fault = Find(exchange);
        exchange.Observer?.Routed(exchange);
        return fault is not null ? ValueTask.FromResult(Refuse(exchange, fault))
            : exchange.Method!.Access is not null || _guardsEverything ? AuthorizeAsync(exchange)
            : InvokeAsync(exchange, exchange.Method);
    }

    /// <summary>Finds the method of a request without answering it. Returns false if there is none.</summary>
    public bool TryRoute(Exchange exchange) => Find(exchange) is null;

    /// <summary>
    /// Answers a request as the Test feature of AWS's console does: with the given method, whatever the path is, and without authorizing the caller.
    /// </summary>
    public ValueTask<GatewayReply> TestInvokeAsync(Exchange exchange, ApiMethod method)
    {
        exchange.Request.Target.Split(out _, out var resource);
        var only = new RouteTable([new(method.ResourcePath, method.ResourceId, [method])]);
        exchange.Method = method;
        exchange.Path = only.Find(exchange.Request.Method, resource)?.PathParameters ?? new();
        return InvokeAsync(exchange, method);
    }

    private async ValueTask<GatewayReply> AuthorizeAsync(Exchange exchange)
    {
        // Without access control nothing can decide about the caller, so the request is refused.
        var fault = _access is null
            ? GatewayFault.AuthorizerConfiguration("This gateway was started without the means to authorize.")
            : await _access.CheckAsync(exchange).ConfigureAwait(false);
        return fault is null ? await InvokeAsync(exchange, exchange.Method!).ConfigureAwait(false) : Refuse(exchange, fault);
    }

    private async ValueTask<GatewayReply> InvokeAsync(Exchange exchange, ApiMethod method)
    {
        exchange.Observer?.MethodStarts(exchange);
        var integration = _integrations[method];
        GatewayReply? reply = null;
        if (Validate(exchange, method) is not { } fault)
        {
            (fault, reply) = await IntegrateAsync(exchange, method.Integration, integration).ConfigureAwait(false);
        }

        if (reply is null)
        {
            return Refuse(exchange, fault!);
        }

        if (integration.IsTraced)
        {
            reply.Headers.SetFirst(TraceId.Header, exchange.TraceId);
        }

        return Finish(exchange, reply);
    }

    private static GatewayFault? Validate(Exchange exchange, ApiMethod method)
    {
        if (method.Validator is not { } validator)
        {
            return null;
        }

        var fault = RequestValidation.Check(exchange, validator);
        exchange.Observer?.Validated(fault);
        return fault;
    }

    /// <summary>Answers a request with a gateway response.</summary>
    public GatewayReply Refuse(Exchange exchange, GatewayFault fault)
    {
        exchange.Fault = fault;
        return Finish(exchange, _faults.Write(exchange, fault));
    }

    private static GatewayReply Finish(Exchange exchange, GatewayReply reply)
    {
        exchange.Observer?.MethodResponseMade(exchange, reply);
        reply.Headers.Set("x-amzn-RequestId", exchange.RequestId);
        reply.Headers.Set("x-amz-apigw-id", exchange.ExtendedRequestId);
        exchange.Observer?.Answered(exchange, reply);
        return reply;
    }

    private GatewayFault? Find(Exchange exchange)
    {
        exchange.Request.Target.Split(out var stage, out var resource);
        if (!stage.Equals(Stage.Name, StringComparison.Ordinal))
        {
            return GatewayFault.UnknownStage;
        }

        if (_routes.Find(exchange.Request.Method, resource) is not { } match)
        {
            return GatewayFault.UnknownRoute;
        }

        exchange.Method = match.Method;
        exchange.Path = match.PathParameters;
        return null;
    }

    private async ValueTask<(GatewayFault? Fault, GatewayReply? Reply)> IntegrateAsync(Exchange exchange, Integration settings, IIntegration integration)
    {
        if (_requests.Transform(exchange, settings, out var payload) is { } refused)
        {
            return (refused, null);
        }

        if (EndpointParameters.Apply(exchange, settings, out var endpoint) is { } illegal)
        {
            return (illegal, null);
        }

        exchange.BytesToBackend = payload.Bytes.Length;
        exchange.Observer?.IntegrationRequestMade(payload, endpoint);
        var started = Stopwatch.GetTimestamp();
        var answer = await integration.SendAsync(exchange, payload, endpoint).ConfigureAwait(false);
        exchange.BytesFromBackend = answer.Body.Length;
        exchange.Observer?.BackendAnswered(settings, answer, Stopwatch.GetElapsedTime(started));
        if (answer.Fault is { } failed)
        {
            return (failed, null);
        }

        if (answer.Reply is { } direct)
        {
            return (null, direct);
        }

        var fault = _responses.Transform(exchange, settings, answer, out var reply);
        return (fault, reply);
    }
}
