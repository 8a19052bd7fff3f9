using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.GatewayResponses;
using Sluice.LocalGateway.Journeys;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Requests;

/// <summary>Renders the template of one side of a request.</summary>
internal static class TemplateRendering
{
    /// <summary>Renders, and puts the result in the payload's place.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="chosen">The template; passes the payload on as it is where it is empty.</param>
    /// <param name="side"><c>request</c> or <c>response</c>.</param>
    /// <param name="payload">What the template reads; then what it rendered.</param>
    /// <returns>Null, or why there is no result.</returns>
    public static GatewayFault? Render(Exchange exchange, ContentTemplate? chosen, string side, ref Payload payload)
    {
        if (chosen?.Problem is { } problem)
        {
            Keep(exchange, side, new(chosen.MediaType, "", [], "", problem));
            return GatewayFault.Configuration($"Unable to transform {side}: {problem}");
        }

        if (chosen?.Template is not { } template)
        {
            return null;
        }

        return payload.IsBinary ? GatewayFault.Configuration($"Unable to transform {side}: the body is binary, and a template reads text only") : Render(exchange, chosen.MediaType, template, side, ref payload);
    }

    private static GatewayFault? Render(Exchange exchange, string mediaType, MappingTemplate template, string side, ref Payload payload)
    {
        var output = exchange.Own(new PooledBuffer(payload.Bytes.Length));
        var context = exchange.TemplateContext(payload.Bytes);
        var space = exchange.Journey?.Space;
        var references = space is null ? null : new List<ReferenceTrace>();
        if (references is not null)
        {
            context.Trace = reference => TemplateRun.Keep(references, reference, space);
        }

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

        if (references is not null)
        {
            Keep(exchange, side, new(mediaType, template.Text, references, space!.Keep(output.Memory), failure is null ? null : space.Keep(failure.Message)));
        }

        if (failure is not null)
        {
            return GatewayFault.Configuration($"Unable to transform {side} ({exchange.Method?.Name}, {side} template {failure.Message})");
        }

        payload = new(output.Memory, IsBinary: false);
        return exchange.Context.OverriddenTwice is { } name ? GatewayFault.OverriddenTwice(exchange, side, name) : null;
    }

    private static void Keep(Exchange exchange, string side, TemplateRun run)
    {
        if (exchange.Journey is not { } journey)
        {
            return;
        }

        if (side == "request")
        {
            journey.RequestTemplate = run;
        }
        else
        {
            journey.ResponseTemplate = run;
        }
    }
}
