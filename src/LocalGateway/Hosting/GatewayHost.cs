using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Hosting.Keeping;
using Sluice.LocalGateway.Http.Server;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Page;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Stages.Reloading;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Serves a deploy folder on a port. Disposing it ends the processes of the functions.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private const int PortsTried = 20;

    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(2);

    /// <summary>After 5 seconds, 'dotnet watch' kills the process.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(3.5);

    /// <summary>What the keeper passed on before it knew of the end arrives in this time. A server that stops does not read it any more.</summary>
    private static readonly TimeSpan LongestArrival = TimeSpan.FromMilliseconds(50);

    private readonly KestrelServer _server;
    private readonly StageSwitch _stages;
    private readonly BuildWatcher? _watcher;
    private readonly KeptPort? _kept;

    private GatewayHost(GatewayOptions options, StageSwitch stages, BuildWatcher? watcher, KestrelServer server, KeptPort? kept)
    {
        Options = options;
        _stages = stages;
        _watcher = watcher;
        _server = server;
        _kept = kept;
        var port = kept?.Port ?? PortOf(server);
        InvokeUrl = string.Create(CultureInfo.InvariantCulture, $"http://{HostOf(options.Address)}:{port}/{Gateway.Stage.Name}");
        PortNote = options.Port is null && port != GatewayOptions.DefaultPort
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{GatewayOptions.DefaultPort} is taken; serving on {port}. To choose a port, start with --port.")
            : null;
    }

    public GatewayOptions Options { get; }

    public Gateway Gateway => _stages.Current.Gateway;

    /// <inheritdoc cref="DeployedStage.Warnings"/>
    public IReadOnlyList<string> Warnings => _stages.Current.Warnings;

    /// <summary>The address of the stage, without a slash at its end.</summary>
    public string InvokeUrl { get; }

    /// <summary>A message that the gateway serves on another port than the default one, or null if it serves on the expected port.</summary>
    public string? PortNote { get; }

    /// <summary>Completes when the process that keeps the port has ended, so that no client reaches this gateway. Never, if there is none.</summary>
    public Task PortLost => _kept?.Ended ?? Task.Delay(Timeout.Infinite);

    /// <summary>Starts to serve a deploy folder.</summary>
    /// <exception cref="DocumentException">The files cannot be served.</exception>
    /// <exception cref="PortTakenException">The port is taken.</exception>
    /// <exception cref="AddressException">The system does not allow the address or the port.</exception>
    public static async Task<GatewayHost> StartAsync(
        GatewayOptions options, DeployFolder folder, IRequestLog log, IFunctionEvents events, IBuildEvents? builds = null)
    {
        if (options.Watch)
        {
            _ = Task.Run(static () => AbandonedFolders.Remove(Path.GetTempPath()));
        }

        var state = BuildState.Of(options);
        var stages = new StageSwitch(options.Watch ? DeployedStage.FromBuild(options, folder, events) : new DeployedStage(options, folder, events));
        stages.Current.Begin();
        try
        {
            var kept = await KeepPortAsync(options).ConfigureAwait(false);
            var gateway = new ObservedGateway(stages, log, options.TraceAll);
            var application = new GatewayApplication(gateway, new PageApplication(stages, new EditedRequestSender(gateway)));
            var server = await ListenAsync(kept is null ? options : options with { Port = 0 }, application).ConfigureAwait(false);
            await (kept?.ServeAsync(PortOf(server)) ?? Task.CompletedTask).ConfigureAwait(false);
            var watcher = options.Watch && builds is not null ? new BuildWatcher(options, state, stages, events, builds) : null;
            return new(options, stages, watcher, server, kept);
        }
        catch
        {
            await stages.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_watcher is not null)
        {
            await _watcher.DisposeAsync().ConfigureAwait(false);
        }

        if (_kept is not null)
        {
            // Nothing is lost: the next gateway takes the requests that come from now on, and this one answers the current ones as far as it has time.
            await _kept.EndAsync().ConfigureAwait(false);
            await Task.Delay(LongestArrival).ConfigureAwait(false);
            using var patience = new CancellationTokenSource(LongestEnd);
            await _server.StopAsync(patience.Token).ConfigureAwait(false);
            await _kept.DisposeAsync().ConfigureAwait(false);
        }

        // The processes end first, so that current requests are answered with the processes' errors and their connections are not just closed.
        await _stages.DisposeAsync().ConfigureAwait(false);
        using var farewell = new CancellationTokenSource(LongestFarewell);
        await _server.StopAsync(farewell.Token).ConfigureAwait(false);
        _server.Dispose();
    }

    private static int PortOf(KestrelServer server) => new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    // A keeper hides the addresses of clients, so it serves only this computer.
    private static async Task<KeptPort?> KeepPortAsync(GatewayOptions options)
    {
        var (first, last) = PortsOf(options);
        return options is { Watch: true, Port: not 0 } && options.Address.Equals(IPAddress.Loopback)
            ? await KeptPort.FindAsync(options.File?.Paths.First() ?? options.DeployFolder, first, last).ConfigureAwait(false)
            : null;
    }

    private static (int First, int Last) PortsOf(GatewayOptions options)
        => options.Port is { } port ? (port, port) : (GatewayOptions.DefaultPort, GatewayOptions.DefaultPort + PortsTried - 1);

    // Returns the host that a client on this computer uses. A client cannot call the addresses that stand for all addresses, so the loopback address
    // replaces them.
    private static string HostOf(IPAddress address)
        => address.Equals(IPAddress.Any) ? IPAddress.Loopback.ToString()
            : address.Equals(IPAddress.IPv6Any) ? $"[{IPAddress.IPv6Loopback}]"
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

    private static async Task<KestrelServer> ListenAsync(GatewayOptions options, GatewayApplication application)
    {
        var (first, last) = PortsOf(options);
        for (var port = first; ; port++)
        {
            try
            {
                return await KestrelHost.StartAsync(options.Address, port, application, ServerLimits.Apply).ConfigureAwait(false);
            }
            catch (IOException problem) when (problem.InnerException is AddressInUseException)
            {
                if (port == last)
                {
                    throw new PortTakenException(first, last);
                }
            }
            catch (SocketException problem)
            {
                throw new AddressException(options.Address, port, problem);
            }
        }
    }
}
