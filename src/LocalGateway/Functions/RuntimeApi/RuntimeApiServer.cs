using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sluice.LocalGateway.Http.Server;

namespace Sluice.LocalGateway.Functions.RuntimeApi;

/// <summary>The Lambda Runtime API of one process. It has a port of its own, which tells the calls of this process from those of others.</summary>
internal sealed class RuntimeApiServer : IAsyncDisposable
{
    private static readonly CancellationToken AtOnce = new(canceled: true);

    private readonly KestrelServer _server;

    private RuntimeApiServer(KestrelServer server)
    {
        _server = server;
        Address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{KestrelHost.PortOf(server)}");
    }

    /// <summary>The host and port of the server.</summary>
    public string Address { get; }

    /// <summary>Starts the server on a free port.</summary>
    /// <exception cref="IOException">No port is free.</exception>
    public static async Task<RuntimeApiServer> StartAsync(FunctionInstance instance)
    {
        var application = new RuntimeApiApplication(instance);
        return new(await KestrelHost.StartAsync(IPAddress.Loopback, 0, application, static (options, _) =>
        {
            // The application checks the size of an answer itself, so that the function gets Lambda's message.
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinRequestBodyDataRate = null;
            options.Limits.MinResponseDataRate = null;
            options.Limits.KeepAliveTimeout = TimeSpan.FromDays(1);
        }, isQuick: true).ConfigureAwait(false));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(AtOnce).ConfigureAwait(false);
        _server.Dispose();
    }
}
