using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>Moto's services on loopback for those of AWS.</summary>
internal sealed class MotoServer : IAsyncDisposable
{
    private readonly Process _services;

    private MotoServer(Process services, string address) => (_services, Address) = (services, address);

    /// <summary>Why it cannot run; null where it can.</summary>
    public static string? Missing => ExternalTool.MissingModules("moto,boto3,flask");

    public string Address { get; }

    public static async Task<MotoServer> StartAsync()
    {
        var services = Process.Start(new ProcessStartInfo("python3", [Path.Combine(Places.Root, "tests", "DeployFiles.Tests", "Tools", "services.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new(services, await services.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The services ended early."));
    }

    /// <summary>A call by boto3.</summary>
    public async Task<JsonNode> CallAsync(string service, string operation, object arguments)
    {
        await _services.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { service, operation, arguments }));
        await _services.StandardInput.FlushAsync();
        return JsonNode.Parse(await _services.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The services ended early."))!;
    }

    public async Task CreateAsync(string service, string operation, object arguments) => (await CallAsync(service, operation, arguments))["error"].ShouldBeNull(operation);

    public async ValueTask DisposeAsync()
    {
        _services.Kill(entireProcessTree: true);
        await _services.WaitForExitAsync();
        _services.Dispose();
    }
}
