using System.Globalization;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;

namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>
/// Keeps a port open while <c>dotnet watch</c> ends a gateway, builds, and starts the next one. Requests that come in between wait for the next gateway.
/// A keeper is a process of its own, which ends with <c>dotnet watch</c>.
/// </summary>
internal sealed class PortKeeper(int watchId, TcpListener listener)
{
    /// <summary>A build takes less time, unless it has errors.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestVacancy = TimeSpan.FromHours(8);

    private readonly WorkerQueue _workers = new();

    /// <summary>The name of the pipe through which gateways and the keeper of one <c>dotnet watch</c> find each other.</summary>
    public static string PipeOf(int watchId) => string.Create(CultureInfo.InvariantCulture, $"sluice-watch-{watchId}");

    /// <summary>Listens on a port, and serves gateways until <c>dotnet watch</c> ends.</summary>
    /// <param name="watchId">The id of the process of <c>dotnet watch</c>.</param>
    /// <param name="first">The first port to try.</param>
    /// <param name="last">The last one.</param>
    /// <returns>False if all ports are taken.</returns>
    public static async Task<bool> RunAsync(int watchId, int first, int last)
    {
        for (var port = first; port <= last; port++)
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
            }
            catch (SocketException)
            {
                continue;
            }

            await new PortKeeper(watchId, listener).RunAsync().ConfigureAwait(false);
            return true;
        }

        return false;
    }

    private async Task RunAsync()
    {
        _ = ListenToGatewaysAsync();
        _ = AcceptAsync();
        while (WatchProcess.IsRunning(watchId) && (_workers.EmptySince is not { } since || DateTime.UtcNow - since < LongestVacancy))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500)).ConfigureAwait(false);
        }
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await listener.AcceptSocketAsync().ConfigureAwait(false);
            client.NoDelay = true;
            _ = ServeAsync(new(client, _workers, Patience));
        }
    }

    private static async Task ServeAsync(KeptConnection connection)
    {
        using (connection)
        {
            await connection.RunAsync().ConfigureAwait(false);
        }
    }

    private async Task ListenToGatewaysAsync()
    {
        while (true)
        {
            var pipe = new NamedPipeServerStream(
                PipeOf(watchId),
                PipeDirection.InOut,
                NamedPipeServerStream.MaxAllowedServerInstances,
                PipeTransmissionMode.Byte,
                PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            await pipe.WaitForConnectionAsync().ConfigureAwait(false);
            _ = FollowAsync(pipe);
        }
    }

    // A gateway sends its port, gets the port that is kept, and later says that it ends.
    private async Task FollowAsync(NamedPipeServerStream pipe)
    {
        using var reader = new StreamReader(pipe);
        using var writer = new StreamWriter(pipe) { AutoFlush = true };
        Worker? worker = null;
        try
        {
            await writer.WriteLineAsync(((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
            var line = await reader.ReadLineAsync().ConfigureAwait(false);
            worker = new(int.Parse(line ?? "", CultureInfo.InvariantCulture));
            _workers.Set(worker);
            worker.IsEnding = await reader.ReadLineAsync().ConfigureAwait(false) is not null;
            _workers.End(worker);
            await writer.WriteLineAsync("ended").ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or FormatException)
        {
            // The gateway has been killed.
            if (worker is not null)
            {
                _workers.End(worker);
            }
        }
    }
}
