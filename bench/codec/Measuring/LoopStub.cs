using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sluice.Bench.Codec;

/// <summary>A Lambda Runtime API that gives out a number of invocations, to as many connections as ask for them.</summary>
internal sealed class LoopStub : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _payload;
    private readonly int _count;
    private int _given;
    private int _answered;

    public LoopStub(byte[] payload, int count)
    {
        (_payload, _count) = (payload, count);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Authority => _listener.LocalEndpoint.ToString()!;

    /// <summary>Is complete when all invocations are answered.</summary>
    public Task Done => _done.Task;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                new Thread(() => Serve(client)) { IsBackground = true }.Start();
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }

    private void Serve(TcpClient client)
    {
        using var socket = client.Client;
        socket.NoDelay = true;
        var buffer = new byte[64 * 1024];
        var accepted = "HTTP/1.1 202 Accepted\r\nContent-Length: 15\r\n\r\n{\"status\":\"OK\"}"u8.ToArray();
        while (Read(socket, buffer) is { } request)
        {
            if (!request)
            {
                socket.Send(accepted);
                if (Interlocked.Increment(ref _answered) == _count)
                {
                    _done.SetResult();
                }
            }
            else if (Interlocked.Increment(ref _given) is var number && number <= _count)
            {
                var deadline = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeMilliseconds();
                var head = string.Create(
                    CultureInfo.InvariantCulture,
                    $"HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: {number:D8}\r\n"
                    + $"Lambda-Runtime-Deadline-Ms: {deadline}\r\nContent-Length: {_payload.Length}\r\n\r\n");
                socket.Send((byte[])[.. Encoding.ASCII.GetBytes(head), .. _payload]);
            }
        }
    }

    /// <summary>Reads one request. Returns true for a request for an invocation, false for an answer, and null at the end of the connection.</summary>
    private static bool? Read(Socket socket, byte[] buffer)
    {
        for (var length = 0; ;)
        {
            // A function that is told to end closes its connection, or resets it.
            var read = socket.Receive(buffer, length, buffer.Length - length, SocketFlags.None, out var error);
            if (read == 0 || error != SocketError.Success)
            {
                return null;
            }

            length += read;
            var text = Encoding.ASCII.GetString(buffer, 0, length);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var header = text.IndexOf("Content-Length: ", StringComparison.Ordinal);
            var body = header < 0 ? 0 : int.Parse(text.AsSpan(header + 16, text.IndexOf('\r', header) - header - 16), CultureInfo.InvariantCulture);
            if (end >= 0 && length >= end + 4 + body)
            {
                return text.StartsWith("GET", StringComparison.Ordinal) ? true : text.Contains("/response ", StringComparison.Ordinal) ? false
                    : throw new InvalidOperationException(text);
            }
        }
    }
}
