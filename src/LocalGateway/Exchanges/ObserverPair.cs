using Sluice.LocalGateway.Documents.Model;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>Passes each step on to two observers, first to the first one.</summary>
internal sealed class ObserverPair(IExchangeObserver first, IExchangeObserver second) : IExchangeObserver
{
    public void Routed(Exchange exchange)
    {
        first.Routed(exchange);
        second.Routed(exchange);
    }

    public void AuthorizerStarts(Exchange exchange, string authorizer)
    {
        first.AuthorizerStarts(exchange, authorizer);
        second.AuthorizerStarts(exchange, authorizer);
    }

    public void AuthorizerAnswered(ReadOnlyMemory<byte> payload)
    {
        first.AuthorizerAnswered(payload);
        second.AuthorizerAnswered(payload);
    }

    public void AuthorizerIdentified(string principal)
    {
        first.AuthorizerIdentified(principal);
        second.AuthorizerIdentified(principal);
    }

    public void UsagePlanStarts(Exchange exchange, string maskedKey)
    {
        first.UsagePlanStarts(exchange, maskedKey);
        second.UsagePlanStarts(exchange, maskedKey);
    }

    public void UsagePlanAllowed(Exchange exchange, string maskedKey)
    {
        first.UsagePlanAllowed(exchange, maskedKey);
        second.UsagePlanAllowed(exchange, maskedKey);
    }

    public void MethodStarts(Exchange exchange)
    {
        first.MethodStarts(exchange);
        second.MethodStarts(exchange);
    }

    public void Validated(GatewayFault? fault)
    {
        first.Validated(fault);
        second.Validated(fault);
    }

    public void TemplateStarts(TemplateSide side, TemplateContext context)
    {
        first.TemplateStarts(side, context);
        second.TemplateStarts(side, context);
    }

    public void TemplateEnds(TemplateSide side, ContentTemplate template, ReadOnlyMemory<byte> output, string? problem)
    {
        first.TemplateEnds(side, template, output, problem);
        second.TemplateEnds(side, template, output, problem);
    }

    public void IntegrationRequestMade(Payload payload, EndpointRequest endpoint)
    {
        first.IntegrationRequestMade(payload, endpoint);
        second.IntegrationRequestMade(payload, endpoint);
    }

    public void EndpointCalled(HttpRequestMessage request, Payload payload)
    {
        first.EndpointCalled(request, payload);
        second.EndpointCalled(request, payload);
    }

    public void FunctionInvoked(string functionArn, Exchange exchange, ReadOnlyMemory<byte> payload)
    {
        first.FunctionInvoked(functionArn, exchange, payload);
        second.FunctionInvoked(functionArn, exchange, payload);
    }

    public void BackendAnswered(Integration settings, BackendAnswer answer, TimeSpan latency)
    {
        first.BackendAnswered(settings, answer, latency);
        second.BackendAnswered(settings, answer, latency);
    }

    public void MethodResponseMade(Exchange exchange, GatewayReply reply)
    {
        first.MethodResponseMade(exchange, reply);
        second.MethodResponseMade(exchange, reply);
    }

    public void Answered(Exchange exchange, GatewayReply reply)
    {
        first.Answered(exchange, reply);
        second.Answered(exchange, reply);
    }

    public void PartStreamed(ReadOnlyMemory<byte> part)
    {
        first.PartStreamed(part);
        second.PartStreamed(part);
    }

    public void StreamCut(string problem)
    {
        first.StreamCut(problem);
        second.StreamCut(problem);
    }
}
