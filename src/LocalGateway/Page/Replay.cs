using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Page.Messages;
using Sluice.MappingTemplates;
using Sluice.MappingTemplates.Linting;

namespace Sluice.LocalGateway.Page;

/// <summary>A request that was kept, up to the template of one side. Nothing is sent to a backend or a client.</summary>
internal sealed class Replay : IDisposable
{
    private readonly Exchange _exchange;
    private readonly ReadOnlyMemory<byte> _body;

    private Replay(Exchange exchange, Journey journey, bool isRequest)
    {
        _exchange = exchange;
        Journey = journey;
        _body = isRequest ? journey.Request.Body : Encoding.UTF8.GetBytes(journey.Answer ?? "");
        Kept = isRequest ? journey.RequestTemplate : journey.ResponseTemplate;
    }

    public Journey Journey { get; }

    /// <summary>The rendering of the side when the request was answered, or null if there was none.</summary>
    public TemplateRun? Kept { get; }

    public Exchange Exchange => _exchange;

    /// <summary>Begins the request again.</summary>
    /// <param name="gateway">The gateway that finds the method of the request.</param>
    /// <param name="journeys">The store of the kept requests.</param>
    /// <param name="message">The page's message with <c>id</c> and <c>side</c>.</param>
    /// <param name="cancellation">Cancels renderings. Each also ends after the integration's timeout.</param>
    /// <param name="problem">The reason why the request cannot begin again.</param>
    /// <returns>The request, or null.</returns>
    public static Replay? Begin(Gateway gateway, JourneyStore journeys, JsonElement message, CancellationToken cancellation, out string problem)
    {
        if (message.Text("side") is not ("request" or "response") || message.Text("id") is not { } id || journeys.Find(id) is not { } journey)
        {
            problem = "This request is not kept any more: the gateway keeps the last 200. Send it again, and edit the template there.";
            return null;
        }

        problem = "The operation of this request is not in the new build. Send a request to one that is.";
        var exchange = gateway.BeginAgain(journey.Request, journey.Ids, cancellation);
        if (!gateway.TryRoute(exchange))
        {
            exchange.Dispose();
            return null;
        }

        exchange.Authorizer = journey.Authorizer;
        foreach (var (name, value) in journey.Identity ?? new Dictionary<string, string>())
        {
            exchange.SetIdentity(name, value);
        }

        var replay = new Replay(exchange, journey, message.Text("side") == "request");
        if (message.Text("side") == "response" && journey.RequestTemplate is { } before)
        {
            // The response template sees the overrides of the request template, so the request template is rendered first.
            replay.Render(before.Text, journey.Request.Body);
        }

        return replay;
    }

    /// <summary>The variables that the template of the side reads.</summary>
    public TemplateContext Context() => _exchange.TemplateContext(_body);

    /// <summary>Renders a template in place of the one of the side.</summary>
    public TemplateRun Render(string text) => Render(text, _body);

    public void Dispose() => _exchange.Dispose();

    private TemplateRun Render(string text, ReadOnlyMemory<byte> body)
    {
        var references = new List<ReferenceTrace>();
        using var output = new PooledBuffer();
        string? problem = null;
        using var limit = _exchange.LimitStep();
        try
        {
            var context = _exchange.TemplateContext(body);
            context.Trace = reference => TemplateRun.Keep(references, reference);
            MappingTemplate.Parse(text).Render(context, output, limit.Token);
            problem = _exchange.Context.OverriddenTwice is { } name
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
}
