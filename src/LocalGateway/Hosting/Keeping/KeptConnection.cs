using System.Net;
using System.Net.Sockets;
using System.Text;
using Sluice.LocalGateway.Hosting.Keeping.Messages;

namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>
/// One connection of a client. Its bytes go to the current gateway. If that gateway ends by itself, the connection stays open, and the requests that the
/// gateway has not answered go to the next one. If it ends within an answer, the connection is closed, so that the client does not wait for the rest.
/// A request that must not run twice, and that the gateway may have run, is answered with an error.
/// </summary>
internal sealed class KeptConnection(Socket client, WorkerQueue workers, TimeSpan patience) : IDisposable
{
    private const int LargestReplay = 1024 * 1024;

    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    private readonly byte[] _fromClient = new byte[16 * 1024];
    private readonly byte[] _fromWorker = new byte[16 * 1024];
    private readonly OpenRequests _requests = new(LargestReplay);
    private Task<int>? _read;
    private bool _clientHasEnded;

    public async Task RunAsync()
    {
        try
        {
            client.NoDelay = true;
            var open = Array.Empty<byte>();
            while (open is not null)
            {
                if (await NextAsync().ConfigureAwait(false) is not { } worker)
                {
                    await RefuseAsync("The gateway has not started again since the last edit. The console of 'dotnet watch' says why.\n").ConfigureAwait(false);
                    break;
                }

                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                open = await TryConnectAsync(socket, worker).ConfigureAwait(false) ? await PumpAsync(socket, worker, open).ConfigureAwait(false) : open;
            }

            await FinishAsync().ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is SocketException or TimeoutException)
        {
            // The client or the gateway has broken the connection, or the client does not close it. To a client of HTTP/1.0, a connection that is
            // closed in the usual way is the end of the answer, so half an answer ends with a reset.
            if (_requests.IsWithinAnswer)
            {
                client.Close(0);
            }
        }
    }

    public void Dispose() => client.Dispose();

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

    /// <summary>Passes bytes in both directions.</summary>
    /// <param name="socket">The connection to the gateway.</param>
    /// <param name="worker">The gateway.</param>
    /// <param name="open">The requests that the gateway before it has not answered.</param>
    /// <returns>What this gateway has not answered, if it has ended by itself and the next one serves the connection; null if the connection ends.</returns>
    private async Task<byte[]?> PumpAsync(Socket socket, Worker worker, byte[] open)
    {
        var answers = AnswerAsync(socket, worker);
        await SendAsync(socket, open).ConfigureAwait(false);
        var isHeld = false;
        while (!_clientHasEnded && !isHeld)
        {
            _read ??= client.ReceiveAsync(_fromClient);
            if (await Task.WhenAny(_read, answers).ConfigureAwait(false) == answers)
            {
                break;
            }

            var count = await TakeAsync(_read).ConfigureAwait(false);
            _clientHasEnded = count == 0;

            // A request that begins now is for the next gateway, because nobody would know whether this one has run it.
            isHeld = worker.IsEnding && _requests.IsEmpty && !_clientHasEnded;
            _requests.Sent(_fromClient.AsSpan(0, count));
            if (!isHeld)
            {
                await SendAsync(socket, _fromClient.AsMemory(0, count)).ConfigureAwait(false);
            }
        }

        if ((_clientHasEnded || isHeld) && !answers.IsCompleted)
        {
            EndSending(socket);
        }

        await answers.ConfigureAwait(false);
        if (worker.IsEnding && !isHeld && _requests.MayHaveRun)
        {
            const string Text = "The gateway ended while it ran this request, which is not run again because that could do the same thing twice.\n";
            await RefuseAsync(Text).ConfigureAwait(false);
            return null;
        }

        return worker.IsEnding && _requests.ForNext() is { } rest && (rest.Length > 0 || !_clientHasEnded) ? rest : null;
    }

    private static void EndSending(Socket socket)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The gateway has closed its side in the meantime, which ends the answers.
        }
    }

    private static async Task SendAsync(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await socket.SendAsync(bytes).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            // The gateway has closed its side in the meantime, which ends the answers.
        }
    }

    private async Task AnswerAsync(Socket socket, Worker worker)
    {
        while (await ReceiveAsync(socket, worker).ConfigureAwait(false) is > 0 and var count)
        {
            _requests.Answered(_fromWorker.AsSpan(0, count));
            await client.SendAsync(_fromWorker.AsMemory(0, count)).ConfigureAwait(false);
        }
    }

    private async Task<int> ReceiveAsync(Socket socket, Worker worker)
    {
        try
        {
            return await socket.ReceiveAsync(_fromWorker).ConfigureAwait(false);
        }
        catch (SocketException) when (worker.IsEnding && !_requests.IsWithinAnswer)
        {
            // A server that has no more time resets the connections whose requests still run.
            return 0;
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

    private async Task RefuseAsync(string text)
    {
        var answer = $"HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain\r\nContent-Length: {text.Length}\r\nConnection: close\r\n\r\n{text}";
        await client.SendAsync(Encoding.ASCII.GetBytes(answer)).ConfigureAwait(false);
    }
}
