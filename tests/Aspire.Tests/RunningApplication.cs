using Aspire.Hosting.Testing;
using Sluice.Tool.Tests.Output;

namespace Sluice.AspireHost.Tests;

/// <summary>
/// An application of two APIs that Aspire's orchestrator runs, with a collector in place of the dashboard. EchoApi stands for a backend of the Showcase.
/// </summary>
public sealed class RunningApplication : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly Collector _collector = new();

    // The application uses the builder's services until it is disposed.
    private readonly IDistributedApplicationTestingBuilder _builder = DistributedApplicationTestingBuilder.Create();
    private DistributedApplication? _app;

    public DistributedApplication App => _app ?? throw new InvalidOperationException("The application has not been started.");

    public bool HasTrace(params string[] texts) => _collector.Has("/v1/traces", texts);

    public bool HasMetric(params string[] texts) => _collector.Has("/v1/metrics", texts);

    public async ValueTask InitializeAsync()
    {
        var echo = _builder.AddSluiceApi<Projects.EchoApi>("echo")
            .WithEnvironment("OTEL_EXPORTER_OTLP_ENDPOINT", _collector.Url)
            .WithEnvironment("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
            .WithEnvironment("OTEL_BSP_SCHEDULE_DELAY", "100")
            .WithEnvironment("OTEL_METRIC_EXPORT_INTERVAL", "100");
        _builder.AddSluiceApi<Projects.Showcase>("showcase")
            .WithStageVariable("backendHost", ReferenceExpression.Create($"{echo.GetEndpoint("http").Property(EndpointProperty.HostAndPort)}"))
            .WithServiceEndpoint("dynamodb", echo.GetEndpoint("http"));
        _app = await _builder.BuildAsync();
        using var limit = new CancellationTokenSource(StartLimit);
        await _app.StartAsync(limit.Token);
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("echo", limit.Token);
        await _app.ResourceNotifications.WaitForResourceHealthyAsync("showcase", limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await _builder.DisposeAsync();
        _collector.Dispose();
    }
}
