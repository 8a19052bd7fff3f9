using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Mapping;

/// <summary>Renders the mapping template of one side of an integration.</summary>
internal static class TemplateRendering
{
    /// <summary>Renders a template and replaces the payload with its output.</summary>
    /// <param name="exchange">The exchange of the request.</param>
    /// <param name="chosen">The template. Null, or a template with an empty text, leaves the payload unchanged.</param>
    /// <param name="side">The side of the integration.</param>
    /// <param name="payload">The payload that the template reads; afterwards the output of the template.</param>
    /// <returns>The fault of a rendering that failed, or null if it succeeded.</returns>
    public static GatewayFault? Render(Exchange exchange, ContentTemplate? chosen, TemplateSide side, ref Payload payload)
    {
        if (chosen?.Problem is { } problem)
        {
            exchange.Observer?.TemplateEnds(side, chosen, default, problem);
            return GatewayFault.Configuration($"Unable to transform {NameOf(side)}: {problem}");
        }

        if (chosen?.Template is not { } template)
        {
            return null;
        }

        return payload.IsBinary
            ? GatewayFault.Configuration($"Unable to transform {NameOf(side)}: the body is binary, and a template reads text only")
            : Render(exchange, chosen, template, side, ref payload);
    }

    private static GatewayFault? Render(Exchange exchange, ContentTemplate chosen, MappingTemplate template, TemplateSide side, ref Payload payload)
    {
        var output = exchange.Own(new PooledBuffer(payload.Bytes.Length));
        var context = exchange.TemplateContext(payload.Bytes);
        exchange.Observer?.TemplateStarts(side, context);
        TemplateRenderException? failure = null;
        using var limit = exchange.LimitStep();
        try
        {
            template.Render(context, output, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return exchange.GivenUp();
        }
        catch (TemplateRenderException problem)
        {
            failure = problem;
        }

        exchange.Observer?.TemplateEnds(side, chosen, output.Memory, failure?.Message);
        if (failure is not null)
        {
            return GatewayFault.Configuration(
                $"Unable to transform {NameOf(side)} ({exchange.Method?.Name}, {NameOf(side)} template {failure.Message})");
        }

        payload = new(output.Memory, IsBinary: false);
        return exchange.Context.OverriddenTwice is { } name ? GatewayFault.OverriddenTwice(exchange.Method?.Name, NameOf(side), name) : null;
    }

    private static string NameOf(TemplateSide side) => side == TemplateSide.Request ? "request" : "response";
}
