using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Page.Json;
using Sluice.MappingTemplates;
using Sluice.MappingTemplates.Linting;

namespace Sluice.LocalGateway.Page;

/// <summary>Renders an edited template with a request that was kept. Nothing is sent to a backend or a client.</summary>
internal static class Rerun
{
    /// <summary>Renders the template.</summary>
    /// <param name="gateway">The gateway that finds the method of the request.</param>
    /// <param name="journeys">The store of the kept requests.</param>
    /// <param name="order">The page's message: <c>{"id", "side", "template"}</c>.</param>
    /// <param name="output">Receives the rendering as JSON.</param>
    /// <param name="cancellation">Cancels the rendering. It also ends after the integration's timeout.</param>
    /// <returns>The reason why the message cannot be processed, or null if it was.</returns>
    public static string? TryRun(Gateway gateway, JourneyStore journeys, ReadOnlyMemory<byte> order, PooledBuffer output, CancellationToken cancellation)
    {
        string? id;
        string? side;
        string? template;
        try
        {
            using var document = WellFormedJson.Parse(order);
            (id, side, template) = (Text(document, "id"), Text(document, "side"), Text(document, "template"));
        }
        catch (JsonException)
        {
            return "The page's message is not JSON. Load the page again.";
        }

        if (template is null || side is not ("request" or "response") || id is null || journeys.Find(id) is not { } journey)
        {
            return "This request is not kept any more: the gateway keeps the last 200. Send it again, and edit the template there.";
        }

        using var exchange = gateway.Begin(journey.Request, aborted: cancellation);
        if (!gateway.TryRoute(exchange))
        {
            return "The operation of this request is not in the new build. Send a request to one that is.";
        }

        exchange.Authorizer = journey.Authorizer;
        if (side == "response" && journey.RequestTemplate is { } before)
        {
            // The response template sees the overrides of the request template, so the request template is rendered first.
            Render(exchange, before.Text, journey.Request.Body);
        }

        var body = side == "request" ? journey.Request.Body : Encoding.UTF8.GetBytes(journey.Answer ?? "");
        var run = Render(exchange, template, body);
        using var json = new Utf8JsonWriter(output);
        TemplateJson.Write(json, run);
        return null;
    }

    private static TemplateRun Render(Exchange exchange, string text, ReadOnlyMemory<byte> body)
    {
        var references = new List<ReferenceTrace>();
        using var output = new PooledBuffer();
        string? problem = null;
        using var limit = exchange.LimitStep();
        try
        {
            var context = exchange.TemplateContext(body);
            context.Trace = reference => TemplateRun.Keep(references, reference);
            MappingTemplate.Parse(text).Render(context, output, limit.Token);
            problem = exchange.Context.OverriddenTwice is { } name
                ? $"$context.{name} is set twice, and API Gateway takes each override once. Put the value in a variable, and set the override at the end."
                : null;
        }
        catch (TemplateParseException failure)
        {
            // The build's words, which say how to correct it.
            problem = Lint(text) ?? $"line {failure.Line}, column {failure.Column}: {failure.Problem}";
        }
        catch (TemplateRenderException failure)
        {
            problem = $"line {failure.Line}, column {failure.Column}: {failure.Problem}";
        }
        catch (OperationCanceledException)
        {
            problem = "The rendering was stopped, because it took longer than the integration may take. Look for a loop that runs too often.";
        }

        return new("", text, references, Encoding.UTF8.GetString(output.Span), problem);
    }

    /// <summary>Returns what the build would report about a directive that does not exist or does not end, or null.</summary>
    private static string? Lint(string text)
        => TemplateLinter.Lint(text).FirstOrDefault(finding => finding.Rule is "syntax" or "unsupported-directive") is { } first
            ? $"line {first.Line}, column {first.Column}: {first.Message}"
            : null;

    private static string? Text(JsonDocument document, string name)
        => document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
