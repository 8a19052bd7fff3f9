using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Telemetry;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Has the gateway of the current stage answer requests, and tells the page, the log, the spans and the meter about each of them.</summary>
internal sealed class ObservedGateway(IStageSource stages, IRequestLog log, bool traceAll)
{
    /// <summary>The header by which a client asks for the execution log of its request. The log is shown on the console and never sent.</summary>
    private const string TraceHeader = "X-Sluice-Trace";

    /// <summary>Begins a request. Dispose it after its response has been sent.</summary>
    /// <param name="request">The request; without a body if that is too long.</param>
    /// <param name="length">The length of its body in bytes.</param>
    /// <param name="started">The time at which it arrived, as <see cref="System.Diagnostics.Stopwatch"/> counts it.</param>
    /// <param name="isKept">Whether its journey is kept however many others there are.</param>
    /// <param name="aborted">Is cancelled when the client closes its connection.</param>
    public ObservedExchange Begin(GatewayRequest request, long length, long started, bool isKept, CancellationToken aborted)
    {
        var trace = traceAll || request.Headers.Contains(TraceHeader) ? new ExecutionLog() : null;
        request.Headers.Remove(TraceHeader);
        GatewaySpans.Join(request.Headers);
        var stage = stages.Enter();
        var exchange = stage.Gateway.Begin(request, trace, aborted);
        var spans = GatewaySpans.Begin(exchange);
        var journey = stages.Journeys.Begin(exchange, always: isKept || trace is not null);
        if (journey is not null)
        {
            exchange.AddObserver(journey);
        }

        return new(stage, exchange, length, started, log) { Spans = spans, Journey = journey, Trace = trace };
    }
}
