using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Integrations;
using Sluice.LocalGateway.Logging;

namespace Sluice.LocalGateway.Hosting;

/// <summary>A deploy folder, served on a port. Disposing it ends the functions' processes.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private const int PortsTried = 20;

    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(2);

    private readonly KestrelServer _server;
    private readonly FunctionSet _functions;
    private readonly IntegrationFactory _integrations;

    private GatewayHost(Gateway gateway, FunctionSet functions, IntegrationFactory integrations, KestrelServer server)
    {
        _integrations = integrations;
        Gateway = gateway;
        _functions = functions;
        _server = server;
        var address = new Uri(server.Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First());
        InvokeUrl = string.Create(CultureInfo.InvariantCulture, $"http://{address.Authority}/{gateway.Stage.Name}");
    }

    public Gateway Gateway { get; }

    /// <summary>The stage's address, without a slash at its end.</summary>
    public string InvokeUrl { get; }

    /// <summary>Starts serving.</summary>
    /// <exception cref="DocumentException">The files cannot be served.</exception>
    /// <exception cref="PortTakenException">The port is taken.</exception>
    public static async Task<GatewayHost> StartAsync(GatewayOptions options, DeployFolder folder, IRequestLog log, IFunctionEvents events)
    {
        var stage = ChooseStage(folder.Stack.Stages, options.Stage);
        var functions = new FunctionSet(folder.Stack.Functions, new ProcessLauncher(Path.GetFullPath(options.CodeFolder)), options.Concurrency, events);
        var integrations = new IntegrationFactory(stage, functions, new BinaryTypes(folder.Api.BinaryMediaTypes));
        try
        {
            var gateway = new Gateway(folder.Api, stage, integrations.Create);
            var server = await ListenAsync(options, new GatewayApplication(gateway, log, options.TraceAll)).ConfigureAwait(false);
            return new(gateway, functions, integrations, server);
        }
        catch
        {
            integrations.Dispose();
            await functions.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Processes first: what is being served ends with their errors, not with a broken connection.
        await _functions.DisposeAsync().ConfigureAwait(false);
        using var farewell = new CancellationTokenSource(LongestFarewell);
        await _server.StopAsync(farewell.Token).ConfigureAwait(false);
        _server.Dispose();
        _integrations.Dispose();
    }

    private static StageSettings ChooseStage(IReadOnlyList<StageSettings> stages, string? wanted)
    {
        if (wanted is not null)
        {
            return stages.FirstOrDefault(stage => stage.Name == wanted)
                ?? (stages.Count == 0
                    ? new StageSettings(wanted)
                    : throw new DocumentException("template.json", "$.Resources", $"there is no stage '{wanted}'; there is {string.Join(", ", stages.Select(stage => stage.Name))}."));
        }

        return stages.Count > 0 ? stages[0] : new StageSettings("prod");
    }

    private static async Task<KestrelServer> ListenAsync(GatewayOptions options, GatewayApplication application)
    {
        var first = options.Port ?? GatewayOptions.DefaultPort;
        var last = options.Port ?? first + PortsTried - 1;
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
        }
    }
}
