using System.Diagnostics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Telemetry;

/// <summary>
/// The spans and the measurement of a request, from the activity source and the meter <c>Sluice.Gateway</c>. Names and attributes follow OpenTelemetry's
/// semantic conventions for HTTP servers. Without a listener, a request allocates nothing for them.
/// </summary>
internal static class GatewaySpans
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Sluice.Gateway";

    private const string TraceParent = "traceparent";

    internal static ActivitySource Source { get; } = new(Name);

    /// <summary>
    /// Continues the trace of a client that sends W3C's header: the X-Ray header that API Gateway would make gets the same root. API Gateway itself does not
    /// read W3C's header, and would make another root.
    /// </summary>
    /// <param name="headers">The headers of the request, of which <c>X-Amzn-Trace-Id</c> may be added.</param>
    public static void Join(HeaderList headers)
    {
        if (Source.HasListeners()
            && !headers.Contains(TraceId.Header)
            && headers.Find(TraceParent) is { } parent
            && ActivityContext.TryParse(parent, null, isRemote: true, out var caller))
        {
            headers.Add(TraceId.Header, TraceSegment.Write(caller));
        }
    }

    /// <summary>Begins the span of a request. Dispose it after the response has been sent.</summary>
    /// <returns>The observer of the exchange that makes the spans of its steps; null if nobody listens.</returns>
    public static RequestSpans? Begin(Exchange exchange)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var spans = new RequestSpans(exchange);
        exchange.AddObserver(spans);
        return spans;
    }
}
