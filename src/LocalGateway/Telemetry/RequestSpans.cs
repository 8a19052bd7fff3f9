using System.Diagnostics;
using System.Globalization;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Telemetry;

/// <summary>
/// The span of a request and one for each step: <c>route</c>, <c>authorizer</c>, <c>validator</c>, <c>request template</c>, <c>integration</c> and
/// <c>response template</c>. No span becomes the current activity, because a client of .NET would then send headers that API Gateway does not send.
/// </summary>
internal sealed class RequestSpans : IExchangeObserver, IDisposable
{
    private readonly Exchange _exchange;
    private readonly Activity? _request;
    private Activity? _step;

    public RequestSpans(Exchange exchange)
    {
        _exchange = exchange;
        var caller = TraceSegment.Read(exchange.TraceId);
        _request = Start(exchange.Request.Method, ActivityKind.Server, caller ?? default);
        _request?.SetTag("http.request.method", exchange.Request.Method);
        _request?.SetTag("url.path", exchange.Request.Target.Path);
        _request?.SetTag("url.scheme", "http");
        _request?.SetTag("aws.request_id", exchange.RequestId);
        Step("route", ActivityKind.Internal);
    }

    public void Routed(Exchange exchange)
    {
        if (exchange.Method is { } method && _request is not null)
        {
            _request.DisplayName = $"{exchange.Request.Method} {method.ResourcePath}";
            _request.SetTag("http.route", method.ResourcePath);
            _request.SetTag("aws.api_gateway.operation", method.Name);
        }

        EndStep(problem: null);
    }

    public void AuthorizerStarts(Exchange exchange, string authorizer)
    {
        Step("authorizer", ActivityKind.Client)?.SetTag("aws.api_gateway.authorizer", authorizer);
        Pass(exchange);
    }

    public void AuthorizerAnswered(ReadOnlyMemory<byte> payload)
    {
    }

    public void AuthorizerIdentified(string principal) => EndStep(problem: null);

    public void UsagePlanStarts(Exchange exchange, string maskedKey)
    {
    }

    public void UsagePlanAllowed(Exchange exchange, string maskedKey)
    {
    }

    public void MethodStarts(Exchange exchange)
    {
        EndStep(problem: null);
        if (exchange.Method?.Validator is not null)
        {
            Step("validator", ActivityKind.Internal);
        }
    }

    public void Validated(GatewayFault? fault) => EndStep(fault?.Reason);

    public void TemplateStarts(TemplateSide side, TemplateContext context) => Step(NameOf(side), ActivityKind.Internal);

    public void TemplateEnds(TemplateSide side, ContentTemplate template, ReadOnlyMemory<byte> output, string? problem)
    {
        // A template that cannot be parsed ends without a start.
        var span = _step ?? Step(NameOf(side), ActivityKind.Internal);
        span?.SetTag("aws.api_gateway.content_type", template.MediaType);
        span?.SetTag("aws.api_gateway.output_bytes", output.Length);
        EndStep(problem);
    }

    public void IntegrationRequestMade(Payload payload, EndpointRequest endpoint)
    {
        var settings = _exchange.Method!.Integration;
        var span = Step("integration", settings.Type == IntegrationType.Mock ? ActivityKind.Internal : ActivityKind.Client);
        span?.SetTag("aws.api_gateway.integration", settings.Type.ToString());
        span?.SetTag("aws.api_gateway.payload_bytes", payload.Bytes.Length);
        Pass(_exchange);
    }

    public void EndpointCalled(HttpRequestMessage request, Payload payload)
    {
        _step?.SetTag("http.request.method", request.Method.Method);
        _step?.SetTag("url.full", request.RequestUri?.ToString());
    }

    public void FunctionInvoked(string functionArn, Exchange exchange, ReadOnlyMemory<byte> payload)
    {
        _step?.SetTag("faas.invoked_name", functionArn[(functionArn.LastIndexOf(':') + 1)..]);
        _step?.SetTag("faas.invoked_provider", "aws");
    }

    public void BackendAnswered(Integration settings, BackendAnswer answer, TimeSpan latency)
    {
        _step?.SetTag("aws.api_gateway.response_bytes", answer.Body.Length);
        EndStep(answer.Fault is { } fault ? fault.Reason ?? fault.ErrorType : null);
    }

    public void MethodResponseMade(Exchange exchange, GatewayReply reply) => EndStep(exchange.Fault?.Reason);

    public void Answered(Exchange exchange, GatewayReply reply)
    {
        _request?.SetTag("http.response.status_code", reply.Status);
        if (exchange.Fault is { } fault)
        {
            _request?.SetTag("aws.api_gateway.response_type", fault.Type.ToString());
            _request?.AddEvent(new("gateway response", tags: new() { ["message"] = fault.Reason }));
        }

        if (reply.Status >= 500)
        {
            _request?.SetTag("error.type", reply.Status.ToString(CultureInfo.InvariantCulture));
            _request?.SetStatus(ActivityStatusCode.Error, exchange.Fault?.Reason);
        }
    }

    public void PartStreamed(ReadOnlyMemory<byte> part)
    {
    }

    public void StreamCut(string problem) => _request?.SetStatus(ActivityStatusCode.Error, problem);

    /// <summary>Ends the span of the request.</summary>
    public void Dispose()
    {
        EndStep(problem: null);
        _request?.Dispose();
    }

    private static string NameOf(TemplateSide side) => side == TemplateSide.Request ? "request template" : "response template";

    private static Activity? Start(string name, ActivityKind kind, ActivityContext parent)
    {
        var current = Activity.Current;
        // Without a parent, the root of the trace is still the one of the X-Ray header.
        var span = GatewaySpans.Source.CreateActivity(name, kind, parent);
        span?.Start();
        Activity.Current = current;
        return span;
    }

    private Activity? Step(string name, ActivityKind kind)
    {
        EndStep(problem: null);
        return _step = _request is null ? null : Start(name, kind, _request.Context);
    }

    private void EndStep(string? problem)
    {
        if (problem is not null)
        {
            _step?.SetStatus(ActivityStatusCode.Error, problem);
        }

        _step?.Dispose();
        _step = null;
    }

    /// <summary>Lets the backend continue the trace.</summary>
    private void Pass(Exchange exchange)
    {
        if (_step is not null)
        {
            exchange.BackendTrace = TraceSegment.Write(_step.Context);
        }
    }
}
