using System.Globalization;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;

namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>
/// Keeps a port open while <c>dotnet watch</c> ends a gateway, builds, and starts the next one. Requests that come in between wait for the next gateway.
/// A keeper is a process of its own, which ends with <c>dotnet watch</c>. If it does not know that process, it ends when no gateway has come for a while.
/// </summary>
internal sealed class PortKeeper(KeeperName name, TcpListener listener)
{
    /// <summary>A build takes less time, unless it has errors.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestVacancy = TimeSpan.FromHours(8);

    /// <summary>A gateway that was killed ends a moment before the keeper notices.</summary>
    private static readonly TimeSpan LongestOverlap = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(50);

    private readonly WorkerQueue _workers = new();

    /// <summary>Listens on a port, and serves gateways until <c>dotnet watch</c> ends.</summary>
    /// <param name="name">The name by which gateways find the keeper.</param>
    /// <param name="first">The first port to try.</param>
    /// <param name="last">The last one.</param>
    /// <param name="cancellation">Ends the keeper.</param>
    /// <returns>False if all ports are taken.</returns>
    public static async Task<bool> RunAsync(KeeperName name, int first, int last, CancellationToken cancellation = default)
    {
        for (var port = first; port <= last; port++)
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                if (OperatingSystem.IsWindows())
                {
                    // Otherwise Windows lets another program take the port away.
                    listener.ExclusiveAddressUse = true;
                }

                listener.Start();
            }
            catch (SocketException)
            {
                continue;
            }

            await new PortKeeper(name, listener).RunAsync(cancellation).ConfigureAwait(false);
            return true;
        }

        return false;
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _ = ListenToGatewaysAsync(end.Token);
        _ = AcceptAsync(end.Token);
        while (!cancellation.IsCancellationRequested && IsNeeded())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await end.CancelAsync().ConfigureAwait(false);
    }

    private bool IsNeeded()
    {
        var vacancy = _workers.EmptySince is { } since ? DateTime.UtcNow - since : TimeSpan.Zero;
        return name.Watch is { } watch ? WatchProcess.IsRunning(watch) && vacancy < LongestVacancy : vacancy < Patience;
    }

    private async Task AcceptAsync(CancellationToken end)
    {
        while (true)
        {
            try
            {
                var client = await listener.AcceptSocketAsync(end).ConfigureAwait(false);
                _ = ServeAsync(new(client, _workers, Patience));
            }
            catch (SocketException)
            {
                // The client has gone before it was accepted, or the system has no more room for connections. Others come.
                await Task.Delay(AfterFailure, end).ConfigureAwait(false);
            }
        }
    }

    private static async Task ServeAsync(KeptConnection connection)
    {
        using (connection)
        {
            await connection.RunAsync().ConfigureAwait(false);
        }
    }

    private async Task ListenToGatewaysAsync(CancellationToken end)
    {
        while (true)
        {
            var pipe = new NamedPipeServerStream(
                name.Pipe,
                PipeDirection.InOut,
                NamedPipeServerStream.MaxAllowedServerInstances,
                PipeTransmissionMode.Byte,
                PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            try
            {
                await pipe.WaitForConnectionAsync(end).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                await pipe.DisposeAsync().ConfigureAwait(false);
                return;
            }
            catch (IOException)
            {
                // The gateway has been killed before it was heard.
                await pipe.DisposeAsync().ConfigureAwait(false);
                continue;
            }

            _ = FollowAsync(pipe);
        }
    }

    // A gateway gets the port that is kept, sends its own, and later says that it ends.
    private async Task FollowAsync(NamedPipeServerStream pipe)
    {
        using var reader = new StreamReader(pipe);
        using var writer = new StreamWriter(pipe) { AutoFlush = true };
        Worker? worker = null;
        try
        {
            var port = await IsOfOthersAsync().ConfigureAwait(false) ? KeptPort.OfOthers : ((IPEndPoint)listener.LocalEndpoint).Port;
            await writer.WriteLineAsync(port.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
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

    // Two 'dotnet watch' can serve the same folder. Only by its id can a keeper tell them apart.
    private async Task<bool> IsOfOthersAsync()
    {
        for (var waited = TimeSpan.Zero; name.Watch is null && _workers.EmptySince is null; waited += TimeSpan.FromMilliseconds(50))
        {
            if (waited >= LongestOverlap)
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50)).ConfigureAwait(false);
        }

        return false;
    }
}
