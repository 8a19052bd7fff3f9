namespace Sluice.DeployFiles.Tests.Support;

/// <summary>The Showcase behind two local gateways with one table: as it was built, and with operations that name no validator.</summary>
public sealed class ServedLists : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-").FullName;
    private readonly List<GatewayProcess> _gateways = [];

    /// <summary>The table. Each test clears it first.</summary>
    internal Table Table { get; } = new();

    /// <summary>For the Showcase as it was built.</summary>
    public HttpClient Validated { get; } = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>For the same files without validators.</summary>
    public HttpClient Unvalidated { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public string Output => string.Concat(_gateways.Select(gateway => gateway.Output));

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.GetFiles(Sample.Showcase.Deploy))
        {
            var text = await File.ReadAllTextAsync(file);
            var changed = text.Replace("\"x-amazon-apigateway-request-validator\": \"", "\"x-none\": \"", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(_folder, Path.GetFileName(file)), changed);
        }

        _gateways.Add(await GatewayProcess.StartAsync(Validated, "--endpoint", Table.Address));
        _gateways.Add(await GatewayProcess.StartAsync(_folder, Unvalidated, "--endpoint", Table.Address));
    }

    public async ValueTask DisposeAsync()
    {
        Validated.Dispose();
        Unvalidated.Dispose();
        foreach (var gateway in _gateways)
        {
            await gateway.DisposeAsync();
        }

        Table.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
