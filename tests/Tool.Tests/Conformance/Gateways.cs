using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Conformance;

/// <summary>Two local gateways and the server with odd statuses: one serves the build of docs/conformance, and one has deliberate faults.</summary>
public sealed class Gateways : IAsyncLifetime
{
    private readonly TemplateFolder _folder = new();
    private Process? _server;
    private ServedApi? _right;
    private ServedApi? _faulty;

    /// <summary>The address of the server with odd statuses.</summary>
    public int Backend { get; private set; }

    public string Right => _right!.Url;

    public string Faulty => _faulty!.Url;

    public async ValueTask InitializeAsync()
    {
        _server = Process.Start(new ProcessStartInfo("python3", [Path.Combine(Places.Root, "docs", "conformance", "backend.py"), "0"]) { RedirectStandardOutput = true })!;
        Backend = int.Parse((await _server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        _right = await ServedApi.StartAsync(ServedApi.Deploy, Backend);
        _faulty = await ServedApi.StartAsync(ServedApi.Copy(_folder.In(""), AddFaults), Backend);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in new[] { _right, _faulty }.OfType<ServedApi>())
        {
            await gateway.DisposeAsync();
        }

        _server?.Kill();
        _server?.Dispose();
        _folder.Dispose();
    }

    private static void AddFaults(JsonNode document)
    {
        Integration(document, "/base64")["requestTemplates"]!["application/json"] = "{\"statusCode\":200}";
        Integration(document, "/slow-template")["timeoutInMillis"] = 29000;
        Integration(document, "/bytes")["responses"]!["default"]!.AsObject().Remove("contentHandling");
        Integration(document, "/tenants/path/{tenant}")["requestParameters"]!["integration.request.header.X-Amz-Tenant-Id"] = "'decoded'";
        Integration(document, "/streams/whole").AsObject().Remove("responseTransferMode");
        Integration(document, "/streams/whole")["uri"] = Integration(document, "/streams/parts")["uri"]!.DeepClone();
        Integration(document, "/backend/custom/{status}")["responses"]!.AsObject().Remove("999");
    }

    private static JsonNode Integration(JsonNode document, string path) => document["paths"]![path]!["get"]!["x-amazon-apigateway-integration"]!;
}
