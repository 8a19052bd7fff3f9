namespace Sluice.DeployFiles.Tests.Support;

/// <summary>The API of <c>tests/ServiceApi</c> behind the local gateway, with one stand-in for every service.</summary>
public sealed class ServedCalls : IAsyncLifetime
{
    private GatewayProcess? _gateway;

    /// <summary>The stand-in. Each test resets it first.</summary>
    internal Backend Service { get; } = new("*");

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public string Output => _gateway?.Output ?? "";

    public async ValueTask InitializeAsync() =>
        _gateway = await GatewayProcess.StartAsync(Sample.Services, Client, "--endpoint", FormattableString.Invariant($"http://127.0.0.1:{Service.Port}"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        Service.Dispose();
    }
}
