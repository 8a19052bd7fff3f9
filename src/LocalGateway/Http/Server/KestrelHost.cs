using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Sluice.LocalGateway.Http.Server;

/// <summary>Starts Kestrel by itself: no host, no configuration files, no services.</summary>
internal static class KestrelHost
{
    private static readonly SocketTransportFactory Transport
        = new(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);

    private static readonly SocketTransportFactory InlineTransport
        = new(Options.Create(new SocketTransportOptions { UnsafePreferInlineScheduling = true }), NullLoggerFactory.Instance);

    /// <summary>Listens on an address; port 0 takes any free one.</summary>
    /// <param name="address">Where.</param>
    /// <param name="port">The port.</param>
    /// <param name="application">Answers.</param>
    /// <param name="configure">Sets limits.</param>
    /// <param name="isQuick">Whether no answer computes or blocks: then it needs no thread of its own.</param>
    /// <exception cref="IOException">The port is taken, or may not be used.</exception>
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

    /// <summary>The port that a server listens on.</summary>
    public static int PortOf(KestrelServer server)
        => new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
