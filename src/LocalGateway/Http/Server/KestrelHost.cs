using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Sluice.LocalGateway.Http.Server;

/// <summary>Starts the HTTP server Kestrel without a host, configuration files and services.</summary>
internal static class KestrelHost
{
    private static readonly SocketTransportFactory Transport
        = new(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);

    private static readonly SocketTransportFactory InlineTransport
        = new(Options.Create(new SocketTransportOptions { UnsafePreferInlineScheduling = true }), NullLoggerFactory.Instance);

    /// <summary>Starts a server.</summary>
    /// <param name="address">The address to listen on.</param>
    /// <param name="port">The port; 0 takes any free one.</param>
    /// <param name="application">Answers the requests.</param>
    /// <param name="configure">Sets the limits of the server.</param>
    /// <param name="isQuick">Whether the application neither computes for long nor blocks, so that it can run on the thread that reads the
    /// socket.</param>
    /// <exception cref="IOException">The port is taken, or the system does not allow it.</exception>
    public static async Task<KestrelServer> StartAsync<T>(
        IPAddress address, int port, IHttpApplication<T> application, Action<KestrelServerOptions, ListenOptions>? configure = null, bool isQuick = false)
        where T : notnull
    {
        var options = new KestrelServerOptions
        {
            AddServerHeader = false,
            AllowSynchronousIO = false,
            ApplicationServices = NoServices.Instance,
            RequestHeaderEncodingSelector = static _ => Encoding.UTF8,
            ResponseHeaderEncodingSelector = static _ => Encoding.UTF8,
        };
        options.Listen(address, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            configure?.Invoke(options, listen);
        });
        var server = new KestrelServer(Options.Create(options), isQuick ? InlineTransport : Transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(application, CancellationToken.None).ConfigureAwait(false);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Returns the port that a server listens on.</summary>
    public static int PortOf(KestrelServer server)
        => new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
