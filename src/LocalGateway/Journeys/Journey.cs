using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Journeys;

/// <summary>What the gateway keeps of one exchange after its answer. The exchange and the output of its function write to it.</summary>
internal sealed class Journey : IExchangeObserver
{
    private const int MostLines = 1_000;

    private readonly List<string> _functionLines = [];
    private List<ReferenceTrace>? _references;
    private StreamedParts? _streamed;

    /// <summary>The memory that this journey may use.</summary>
    public KeptSpace Space { get; } = new();

    private ExecutionLog? _log;

    public required ExchangeIds Ids { get; init; }

    public string RequestId => Ids.RequestId;

    public DateTimeOffset At => Ids.Time;

    /// <summary>The request with a copy of its body. A long body is left out.</summary>
    public required GatewayRequest Request { get; init; }

    /// <summary>Whether the body of the request was too long to be kept.</summary>
    public bool IsBodyLeftOut { get; init; }

    /// <summary>The name of the operation, or null if no route was found.</summary>
    public string? Operation { get; set; }

    /// <summary>The values of <c>$context.authorizer</c>, or null if no authorizer was asked.</summary>
    public IReadOnlyDictionary<string, object?>? Authorizer { get; private set; }

    /// <summary>The members of <c>$context.identity</c> that depend on the caller, or null if there are none.</summary>
    public IReadOnlyDictionary<string, string>? Identity { get; private set; }

    public TemplateRun? RequestTemplate { get; private set; }

    /// <summary>The payload that the backend received, or null if it was not called.</summary>
    public string? Payload { get; private set; }

    /// <summary>The headers and query string parameters that mappings set for the backend.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> EndpointParameters { get; private set; } = [];

    /// <summary>The body of the backend's answer, or null if it did not answer.</summary>
    public string? Answer { get; private set; }

    /// <summary>The text that selection patterns were compared with: a status, or a function's error message. Null if a function succeeded.</summary>
    public string? SelectionText { get; private set; }

    public TemplateRun? ResponseTemplate { get; private set; }

    public int Status { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders { get; private set; } = [];

    /// <summary>The body. Of a streamed response, it is what has been sent so far.</summary>
    public string ResponseBody
    {
        get => _streamed?.Text ?? field;
        private set;
    } = "";

    /// <summary>The number of parts of a streamed response that have been sent, or null if the response is not streamed.</summary>
    public int? Parts => _streamed?.Count;

    /// <summary>
    /// The reason why the gateway itself answered, or why a streamed response ended early; null if the integration answered.
    /// </summary>
    public string? Fault { get; private set; }

    public TimeSpan Time { get; set; }

    /// <summary>The execution log, as AWS's console would show it.</summary>
    public ExecutionLog Log => _log ??= new(Space);

    /// <summary>The lines that the function wrote during the request.</summary>
    public IReadOnlyList<string> FunctionLines
    {
        get
        {
            lock (_functionLines)
            {
                return [.. _functionLines];
            }
        }
    }

    public void AddFunctionLine(string line)
    {
        lock (_functionLines)
        {
            if (_functionLines.Count < MostLines)
            {
                _functionLines.Add(Space.Keep(line));
            }
        }
    }

    public void AuthorizerStarts(Exchange exchange, string authorizer) => Log.AuthorizerStarts(exchange, authorizer);

    public void AuthorizerAnswered(ReadOnlyMemory<byte> payload) => Log.AuthorizerAnswered(payload);

    public void AuthorizerIdentified(string principal) => Log.AuthorizerIdentified(principal);

    public void UsagePlanStarts(Exchange exchange, string maskedKey) => Log.UsagePlanStarts(exchange, maskedKey);

    public void UsagePlanAllowed(Exchange exchange, string maskedKey) => Log.UsagePlanAllowed(exchange, maskedKey);

    public void MethodStarts(Exchange exchange) => Log.MethodStarts(exchange);

    public void TemplateStarts(TemplateSide side, TemplateContext context)
    {
        var references = _references = [];
        context.Trace += reference => TemplateRun.Keep(references, reference, Space);
    }

    public void TemplateEnds(TemplateSide side, ContentTemplate template, ReadOnlyMemory<byte> output, string? problem)
    {
        var run = new TemplateRun(
            template.MediaType,
            template.Template?.Text ?? "",
            _references ?? [],
            Space.Keep(output),
            problem is null ? null : Space.Keep(problem));
        _references = null;
        if (side == TemplateSide.Request)
        {
            RequestTemplate = run;
        }
        else
        {
            ResponseTemplate = run;
        }
    }

    public void IntegrationRequestMade(Payload payload, EndpointRequest endpoint)
    {
        Payload = Space.Keep(payload.Bytes);
        EndpointParameters = Space.Keep(endpoint.Headers.Concat(endpoint.Querystring));
    }

    public void EndpointCalled(HttpRequestMessage request, Payload payload) => Log.EndpointCalled(request, payload);

    public void FunctionInvoked(string functionArn, Exchange exchange, ReadOnlyMemory<byte> payload)
        => Log.FunctionInvoked(functionArn, exchange, payload);

    public void BackendAnswered(Integration settings, BackendAnswer answer, TimeSpan latency)
    {
        Answer = answer.Fault is null ? Space.Keep(answer.Body) : null;
        SelectionText = answer.SelectionText is { } text ? Space.Keep(text) : null;
        Log.BackendAnswered(settings, answer, latency);
    }

    public void MethodResponseMade(Exchange exchange, GatewayReply reply) => Log.MethodResponseMade(exchange, reply);

    public void Answered(Exchange exchange, GatewayReply reply)
    {
        Operation = exchange.Method?.Name;
        Authorizer = exchange.Authorizer is { } values
            && Space.TryTake(values.Sum(static pair => 2 * (pair.Key.Length + ((pair.Value as string)?.Length ?? 0)))) ? values : null;
        Identity = exchange.Identity is { } caller && Space.TryTake(caller.Sum(static pair => 2 * (pair.Key.Length + pair.Value.Length))) ? caller : null;
        ResponseHeaders = Space.Keep(reply.Headers);
        _streamed = reply.Stream is null ? null : new(Space);
        ResponseBody = Space.Keep(reply.Body);
        Fault = exchange.Fault?.Explanation is { } why ? Space.Keep(why) : null;

        // The status is set last, because the page shows only journeys that have one.
        Status = reply.Status;
    }

    public void PartStreamed(ReadOnlyMemory<byte> part) => _streamed?.Add(part);

    public void StreamCut(string problem)
    {
        Fault = Space.Keep(problem);
        Log.StreamCut(problem);
    }
}
