using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Mapping;

namespace Sluice.LocalGateway.Requests;

/// <summary>Makes the payload of the integration request: content handling, choice of the template and rendering.</summary>
internal sealed class RequestTransformation(BinaryTypes binaryTypes)
{
    /// <summary>Makes the payload of a request.</summary>
    /// <returns>The fault that refuses the request, or null if the payload was made.</returns>
    public GatewayFault? Transform(Exchange exchange, Integration integration, out Payload payload)
    {
        var contentType = exchange.Request.Headers.Find("Content-Type");
        payload = default;
        var template = integration.IsProxy ? null : Choose(integration.RequestTemplates, contentType);
        if (template is null && !integration.IsProxy && !PassesThrough(integration))
        {
            return GatewayFault.UnsupportedMediaType;
        }

        if (!TryConvert(exchange, integration.ContentHandling, contentType, out payload))
        {
            return GatewayFault.Configuration("Unable to base64 decode the body.");
        }

        return TemplateRendering.Render(exchange, template, TemplateSide.Request, ref payload);
    }

    private static ContentTemplate? Choose(TemplateSet templates, string? contentType)
        => templates.IsEmpty ? null : templates.Find(MediaType.Of(contentType)) ?? templates.Find("$default");

    private static bool PassesThrough(Integration integration) => integration.Passthrough switch
    {
        PassthroughBehavior.WhenNoMatch => true,
        PassthroughBehavior.WhenNoTemplates => integration.RequestTemplates.IsEmpty,
        _ => false,
    };

    private bool TryConvert(Exchange exchange, ContentHandling handling, string? contentType, out Payload payload)
    {
        var body = exchange.Request.Body;
        if (body.IsEmpty)
        {
            payload = default;
            return true;
        }

        if (binaryTypes.Matches(contentType))
        {
            payload = handling == ContentHandling.ConvertToText
                ? new(BodyConversion.ToBase64(exchange, body), IsBinary: false)
                : new(body, IsBinary: true);
            return true;
        }

        if (handling != ContentHandling.ConvertToBinary)
        {
            payload = new(BodyConversion.ToText(body), IsBinary: false);
            return true;
        }

        var decoded = BodyConversion.TryFromBase64(exchange, body, out var bytes);
        payload = new(bytes, IsBinary: true);
        return decoded;
    }
}
