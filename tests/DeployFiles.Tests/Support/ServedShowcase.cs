namespace Sluice.DeployFiles.Tests.Support;

/// <summary>The Showcase behind the local gateway; its HTTP backend is on loopback.</summary>
public sealed class ServedShowcase : IAsyncLifetime
{
    private GatewayProcess? _gateway;

    internal Backend Backend { get; } = new();

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    public string Output => _gateway?.Output ?? "";

    public async ValueTask InitializeAsync() =>
        _gateway = await GatewayProcess.StartAsync(Client, "--stage-variable", FormattableString.Invariant($"backendHost=127.0.0.1:{Backend.Port}"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        Backend.Dispose();
    }
}
