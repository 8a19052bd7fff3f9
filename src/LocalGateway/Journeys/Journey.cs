using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Logging;
using Sluice.LocalGateway.Requests;
using Sluice.LocalGateway.Responses;

namespace Sluice.LocalGateway.Journeys;

/// <summary>What became of one request at each step, kept past it. Written by the request, and by its function's output.</summary>
internal sealed class Journey
{
    private const int MostLines = 1_000;

    private readonly List<string> _functionLines = [];

    /// <summary>How much of the request is kept.</summary>
    public KeptSpace Space { get; } = new();

    private ExecutionLog? _log;

    public required string RequestId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The request itself, with a body of its own; without one where it was long.</summary>
    public required GatewayRequest Request { get; init; }

    /// <summary>Null where no route was found.</summary>
    public string? Operation { get; set; }

    /// <summary><c>$context.authorizer</c>; null where none was asked.</summary>
    public IReadOnlyDictionary<string, object?>? Authorizer { get; private set; }

    public TemplateRun? RequestTemplate { get; set; }

    /// <summary>What the backend got; null where it was not called.</summary>
    public string? Payload { get; private set; }

    /// <summary>Headers and query string that mappings made for the backend.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> EndpointParameters { get; private set; } = [];

    /// <summary>What the backend answered; null where it did not.</summary>
    public string? Answer { get; private set; }

    /// <summary>What patterns were tried on: a status, or a function's error; null for a function's success.</summary>
    public string? SelectionText { get; private set; }

    public TemplateRun? ResponseTemplate { get; set; }

    public int Status { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders { get; private set; } = [];

    public string ResponseBody { get; private set; } = "";

    /// <summary>Why the gateway itself answered; null where the integration did.</summary>
    public string? Fault { get; private set; }

    public TimeSpan Time { get; set; }

    /// <summary>What API Gateway's console would show.</summary>
    public ExecutionLog Log => _log ??= new(Space);

    /// <summary>What the function wrote meanwhile.</summary>
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

    public void Sent(Payload payload, EndpointRequest endpoint)
    {
        Payload = Space.Keep(payload.Bytes);
        EndpointParameters = Space.Keep(endpoint.Headers.Concat(endpoint.Querystring));
    }

    public void Answered(BackendAnswer answer)
    {
        Answer = answer.Fault is null ? Space.Keep(answer.Body) : null;
        SelectionText = answer.SelectionText is { } text ? Space.Keep(text) : null;
    }

    public void End(Exchange exchange, GatewayReply reply)
    {
        Operation = exchange.Method?.Name;
        Authorizer = exchange.Authorizer is { } values && Space.TryTake(values.Sum(static pair => 2 * (pair.Key.Length + ((pair.Value as string)?.Length ?? 0)))) ? values : null;
        ResponseHeaders = Space.Keep(reply.Headers);
        ResponseBody = Space.Keep(reply.Body);
        Fault = exchange.Fault is { } fault && (fault.Detail ?? fault.Message) is { } why ? Space.Keep(why) : null;

        // Last: only a journey with a status is shown.
        Status = reply.Status;
    }
}
