using System.Diagnostics;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Output;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Output;

public sealed class TelemetryExportTests : IDisposable
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
            var url = await ReadUntilAsync(gateway, "Invoke URL: ");
            await ReadUntilAsync(gateway, "Ctrl+C");
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
    public async Task Spans_are_printed_below_their_request_if_a_variable_names_the_console()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "openapi.json"), TestApi.Document(TestApi.MockPath("/a/{id}")), TestContext.Current.CancellationToken);
        using var gateway = SluiceProcess.Start(
            ["start", "--deploy", _folder, "--port", "0", "--no-watch"], new() { ["OTEL_TRACES_EXPORTER"] = "none, console" });
        try
        {
            var url = await ReadUntilAsync(gateway, "Invoke URL: ");
            using var client = new HttpClient();
            await client.GetStringAsync(new Uri(url + "/a/1"), TestContext.Current.CancellationToken);

            (await ReadUntilAsync(gateway, "Trace ")).ShouldMatch("^[0-9a-f]{32}$");
            (await ReadUntilAsync(gateway, "  GET /a/{id} ")).ShouldMatch(@"^ +\d+\.\d ms$");
            foreach (var step in new[] { "route", "request template", "integration" })
            {
                (await ReadUntilAsync(gateway, $"    {step} ")).ShouldMatch(@"^ +\d+\.\d ms$");
            }
        }
        finally
        {
            gateway.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_exported()
    {
        await using var lines = new LineWriter(TextWriter.Null);
        TelemetryExport.Start("Shop", lines).ShouldBeNull();
    }

    private static async Task<string> ReadUntilAsync(Process gateway, string start)
    {
        while (await gateway.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line[start.Length..];
            }
        }

        throw new InvalidOperationException($"The gateway ended without a line '{start}'.");
    }
}
