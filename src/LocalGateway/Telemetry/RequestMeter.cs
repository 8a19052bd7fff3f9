using System.Diagnostics;
using System.Diagnostics.Metrics;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Telemetry;

/// <summary>The histogram <c>http.server.request.duration</c> of OpenTelemetry's semantic conventions, in seconds.</summary>
internal static class RequestMeter
{
    private static readonly Meter Meter = new(GatewaySpans.Name);
    private static readonly Histogram<double> Duration
        = Meter.CreateHistogram<double>("http.server.request.duration", "s", "The duration of requests to the API.");

    /// <summary>Counts a request.</summary>
    /// <param name="exchange">The exchange of the request.</param>
    /// <param name="status">The status of the response.</param>
    /// <param name="time">The time from the first byte of the request to the last of the response.</param>
    public static void Count(Exchange exchange, int status, TimeSpan time)
    {
        if (!Duration.Enabled)
        {
            return;
        }

        var tags = new TagList
        {
            { "http.request.method", exchange.Request.Method },
            { "http.response.status_code", status },
        };
        if (exchange.Method is { } method)
        {
            tags.Add("http.route", method.ResourcePath);
        }

        Duration.Record(time.TotalSeconds, tags);
    }
}
