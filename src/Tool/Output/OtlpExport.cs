using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Sluice.LocalGateway.Telemetry;

namespace Sluice.Tool.Output;

/// <summary>
/// Sends the spans and measurements of the gateway to a collector, if a variable of OpenTelemetry names one. The other variables (<c>OTEL_…</c>) count as in
/// every program with OpenTelemetry.
/// </summary>
internal sealed class OtlpExport : IDisposable
{
    private static readonly string[] Variables
        = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private OtlpExport(string service)
    {
        _traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(GatewaySpans.Name).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(GatewaySpans.Name).AddOtlpExporter().Build();

        // OTEL_SERVICE_NAME takes precedence.
        void Describe(ResourceBuilder resource) => resource.Clear().AddService(service).AddTelemetrySdk().AddEnvironmentVariableDetector();
    }

    /// <summary>Starts the export.</summary>
    /// <param name="service">The name of the service, such as the title of the API.</param>
    /// <returns>The export, which sends what is left when it is disposed; null if no variable names a collector.</returns>
    public static OtlpExport? Start(string service)
        => Variables.Any(static name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))) ? new(service) : null;

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }
}
