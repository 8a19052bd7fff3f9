namespace Sluice.DeployFiles.Tests.Support;

/// <summary>The API of <c>tests/ServiceApi</c> behind the local gateway, with two processes at most for a function.</summary>
public sealed class ServedTenants : IAsyncLifetime
{
    private GatewayProcess? _gateway;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public string Output => _gateway?.Output ?? "";

    public async ValueTask InitializeAsync() => _gateway = await GatewayProcess.StartAsync(Sample.Services, Client, "--concurrency", "2");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }
    }
}
