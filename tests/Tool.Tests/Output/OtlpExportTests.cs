using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Output;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Output;

public sealed class OtlpExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Spans_and_measurements_reach_the_collector_that_a_variable_names()
    {
        using var collector = new Collector();
        await File.WriteAllTextAsync(Path.Combine(_folder, "openapi.json"), TestApi.Document(TestApi.MockPath("/a/{id}")), TestContext.Current.CancellationToken);
        using var gateway = SluiceProcess.Start(["start", "--deploy", _folder, "--port", "0", "--no-watch"], new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
        });
        try
        {
            var url = "";
            while (await gateway.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.StartsWith("Ctrl+C", StringComparison.Ordinal))
            {
                url = line.StartsWith("Invoke URL: ", StringComparison.Ordinal) ? line["Invoke URL: ".Length..] : url;
            }

            using var client = new HttpClient();
            await client.GetStringAsync(new Uri(url + "/a/1"), TestContext.Current.CancellationToken);

            // Spans are sent as they end, so they may arrive in several requests.
            await Eventually.ShouldAsync(() => collector.Has("/v1/traces", "GET /a/{id}", "request template", "integration", "service.name", "Test"));
            await Eventually.ShouldAsync(() => collector.Has("/v1/metrics", "http.server.request.duration", "/a/{id}"));
        }
        finally
        {
            gateway.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public void Without_a_collector_nothing_is_exported() => OtlpExport.Start("Shop").ShouldBeNull();
}
