using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>
/// One connection of a client. Its bytes go to the current gateway. If that gateway ends by itself, the connection stays open, and what the gateway has
/// not answered goes to the next one.
/// </summary>
internal sealed class KeptConnection(Socket client, WorkerQueue workers, TimeSpan patience) : IDisposable
{
    private const int LargestReplay = 1024 * 1024;

    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    private readonly byte[] _fromClient = new byte[16 * 1024];
    private readonly byte[] _fromWorker = new byte[16 * 1024];
    private readonly MemoryStream _unanswered = new();
    private Task<int>? _read;

    public async Task RunAsync()
    {
        try
        {
            while (true)
            {
                if (await NextAsync().ConfigureAwait(false) is not { } worker)
                {
                    await RefuseAsync().ConfigureAwait(false);
                    await FinishAsync().ConfigureAwait(false);
                    return;
                }

                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                if (await TryConnectAsync(socket, worker).ConfigureAwait(false) && !await PumpAsync(socket, worker).ConfigureAwait(false))
                {
                    await FinishAsync().ConfigureAwait(false);
                    return;
                }
            }
        }
        catch (Exception problem) when (problem is SocketException or TimeoutException)
        {
            // The client or the gateway has broken the connection, or the client does not close it.
        }
    }

    public void Dispose()
    {
        client.Dispose();
        _unanswered.Dispose();
    }

    private async Task<Worker?> NextAsync()
    {
        try
        {
            return await workers.CurrentAsync().WaitAsync(patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async Task<bool> TryConnectAsync(Socket socket, Worker worker)
    {
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, worker.Port).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            // It has just ended.
            workers.End(worker);
            return false;
        }
    }

    /// <summary>Passes bytes in both directions. Returns true if the gateway has ended by itself and the next one serves the connection.</summary>
    private async Task<bool> PumpAsync(Socket socket, Worker worker)
    {
        if (_unanswered.Length > 0)
        {
            await socket.SendAsync(_unanswered.ToArray()).ConfigureAwait(false);
        }

        var answers = AnswerAsync(socket);
        while (true)
        {
            _read ??= client.ReceiveAsync(_fromClient);
            if (await Task.WhenAny(_read, answers).ConfigureAwait(false) == answers)
            {
                await answers.ConfigureAwait(false);
                return worker.IsEnding && _unanswered.Length <= LargestReplay;
            }

            var count = await _read.ConfigureAwait(false);
            _read = null;
            if (count == 0)
            {
                socket.Shutdown(SocketShutdown.Send);
                await answers.ConfigureAwait(false);
                return false;
            }

            if (_unanswered.Length <= LargestReplay)
            {
                _unanswered.Write(_fromClient, 0, count);
            }

            try
            {
                await socket.SendAsync(_fromClient.AsMemory(0, count)).ConfigureAwait(false);
            }
            catch (SocketException) when (worker.IsEnding)
            {
                // The gateway has closed its side in the meantime, which ends the answers.
            }
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        while (await socket.ReceiveAsync(_fromWorker).ConfigureAwait(false) is > 0 and var count)
        {
            _unanswered.SetLength(0);
            await client.SendAsync(_fromWorker.AsMemory(0, count)).ConfigureAwait(false);
        }
    }

    // To close a connection from which bytes can still come would reset it, and the client might lose the end of an answer.
    private async Task FinishAsync()
    {
        client.Shutdown(SocketShutdown.Send);
        do
        {
            _read ??= client.ReceiveAsync(_fromClient);
        }
        while (await TakeAsync(_read.WaitAsync(LongestFarewell)).ConfigureAwait(false) > 0);
    }

    private async Task<int> TakeAsync(Task<int> read)
    {
        var count = await read.ConfigureAwait(false);
        _read = null;
        return count;
    }

    private async Task RefuseAsync()
    {
        const string Text = "The gateway has not started again since the last edit. The console of 'dotnet watch' says why.\n";
        var answer = $"HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain\r\nContent-Length: {Text.Length}\r\nConnection: close\r\n\r\n{Text}";
        await client.SendAsync(Encoding.ASCII.GetBytes(answer)).ConfigureAwait(false);
    }
}
