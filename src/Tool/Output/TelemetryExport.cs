using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Sluice.LocalGateway.Telemetry;

namespace Sluice.Tool.Output;

/// <summary>
/// Sends the spans and measurements of the gateway to a collector, if a variable of OpenTelemetry names one, and prints the spans if
/// <c>OTEL_TRACES_EXPORTER</c> names the console. The other variables (<c>OTEL_…</c>) count as in every program with OpenTelemetry.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private static readonly string[] Variables
        = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    private TelemetryExport(string service, bool hasCollector, string[] exporters, LineWriter lines)
    {
        // OpenTelemetry's variable has a list, which is "otlp" by default.
        var isPrinted = exporters.Contains("console");
        var isSent = hasCollector && (exporters.Length == 0 || exporters.Contains("otlp"));
        if (isPrinted || isSent)
        {
            var traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(GatewaySpans.Name);
            traces = isPrinted ? traces.AddProcessor(new ConsoleTraces(lines)) : traces;
            _traces = (isSent ? traces.AddOtlpExporter() : traces).Build();
        }

        _metrics = hasCollector ? Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(GatewaySpans.Name).AddOtlpExporter().Build() : null;

        // OTEL_SERVICE_NAME takes precedence.
        void Describe(ResourceBuilder resource) => resource.Clear().AddService(service).AddTelemetrySdk().AddEnvironmentVariableDetector();
    }

    /// <summary>Starts the export.</summary>
    /// <param name="service">The name of the service, such as the title of the API.</param>
    /// <param name="lines">Where spans are printed.</param>
    /// <returns>The export, which sends what is left when it is disposed; null if no variable asks for one.</returns>
    public static TelemetryExport? Start(string service, LineWriter lines)
    {
        var hasCollector = Variables.Any(static name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));
        var exporters = (Environment.GetEnvironmentVariable("OTEL_TRACES_EXPORTER") ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return hasCollector || exporters.Contains("console") ? new(service, hasCollector, exporters, lines) : null;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
