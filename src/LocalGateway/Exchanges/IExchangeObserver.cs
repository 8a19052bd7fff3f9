using Sluice.LocalGateway.Documents.Model;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Exchanges;

/// <summary>
/// Is told of the steps of one request, in the order in which the gateway takes them. An observer must not change anything. The memory that it
/// receives belongs to the exchange, so an observer copies what it keeps.
/// </summary>
internal interface IExchangeObserver
{
    /// <summary>The route is known, or there is none. The caller is authorized next.</summary>
    void Routed(Exchange exchange)
    {
    }

    /// <summary>A Lambda authorizer is called, or its earlier answer is looked up.</summary>
    void AuthorizerStarts(Exchange exchange, string authorizer);

    /// <summary>The function of an authorizer has answered, and its answer is not parsed yet.</summary>
    void AuthorizerAnswered(ReadOnlyMemory<byte> payload);

    /// <summary>The answer of an authorizer is valid. Its policy may still refuse the request.</summary>
    void AuthorizerIdentified(string principal);

    /// <summary>The usage plan of an API key is looked up.</summary>
    /// <param name="exchange">The exchange of the request.</param>
    /// <param name="maskedKey">The API key, of which only the last characters are readable.</param>
    void UsagePlanStarts(Exchange exchange, string maskedKey);

    /// <summary>The usage plan of an API key allows the request.</summary>
    /// <inheritdoc cref="UsagePlanStarts"/>
    void UsagePlanAllowed(Exchange exchange, string maskedKey);

    /// <summary>The caller is allowed. The method's validator and integration are next.</summary>
    void MethodStarts(Exchange exchange);

    /// <summary>The request validator of the method has checked the request.</summary>
    /// <param name="fault">The fault that refuses the request; null if it is valid.</param>
    void Validated(GatewayFault? fault)
    {
    }

    /// <summary>
    /// A mapping template is about to be rendered. An observer that needs the value of each reference adds itself to
    /// <see cref="TemplateContext.Trace"/>.
    /// </summary>
    void TemplateStarts(TemplateSide side, TemplateContext context);

    /// <summary>A mapping template was rendered, or its rendering failed.</summary>
    /// <param name="side">The side of the integration.</param>
    /// <param name="template">The template.</param>
    /// <param name="output">The output of the template. If the rendering failed, it is the output up to that point.</param>
    /// <param name="problem">The reason why the rendering failed, or null if it succeeded.</param>
    void TemplateEnds(TemplateSide side, ContentTemplate template, ReadOnlyMemory<byte> output, string? problem);

    /// <summary>The integration request is complete.</summary>
    void IntegrationRequestMade(Payload payload, EndpointRequest endpoint);

    /// <summary>An HTTP endpoint or a service of AWS is called.</summary>
    void EndpointCalled(HttpRequestMessage request, Payload payload);

    /// <summary>A function is invoked.</summary>
    void FunctionInvoked(string functionArn, Exchange exchange, ReadOnlyMemory<byte> payload);

    /// <summary>The backend has answered, or could not be reached.</summary>
    void BackendAnswered(Integration settings, BackendAnswer answer, TimeSpan latency);

    /// <summary>The method response is complete, before the gateway adds the headers that every response has.</summary>
    void MethodResponseMade(Exchange exchange, GatewayReply reply);

    /// <summary>The response is complete and is about to be sent to the client.</summary>
    void Answered(Exchange exchange, GatewayReply reply);

    /// <summary>A part of a streamed response is about to be sent to the client.</summary>
    void PartStreamed(ReadOnlyMemory<byte> part);

    /// <summary>A streamed response ends early, and the client's connection is closed.</summary>
    void StreamCut(string problem);
}
