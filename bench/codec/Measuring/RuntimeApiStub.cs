using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sluice.Bench.Codec;

/// <summary>A Lambda Runtime API that has one invocation to give.</summary>
internal sealed class RuntimeApiStub : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _payload;
    private TcpClient? _client;

    public RuntimeApiStub(byte[] payload)
    {
        _payload = payload;
        _listener.Start();
    }

    public string Authority => _listener.LocalEndpoint.ToString()!;

    /// <summary>Lets the process pass its snapshot. Afterwards it is restored, and asks for its invocation.</summary>
    public async Task RestoreAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await ReadAsync(client.GetStream());
        await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
    }

    /// <summary>Hands over the invocation and returns once the whole answer has been received.</summary>
    public async Task<string> AnswerAsync() => (await TimeAnswerAsync()).Answer;

    /// <summary>Does the same, and returns the time from the invocation to the answer in milliseconds.</summary>
    public async Task<(string Answer, double Time)> TimeAnswerAsync()
    {
        _client = await _listener.AcceptTcpClientAsync();
        _client.NoDelay = true;
        await ReadAsync(_client.GetStream());
        return await TimeAsync("1"u8.ToArray(), _client.GetStream());
    }

    /// <summary>Accepts the answer and hands over the invocation again. Returns the time from there to the second answer in milliseconds.</summary>
    public async Task<double> TimeAgainAsync()
    {
        var stream = _client!.GetStream();
        var start = Stopwatch.GetTimestamp();
        await stream.WriteAsync("HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"status\":\"OK\"}"u8.ToArray());
        await ReadAsync(stream);
        await TimeAsync("2"u8.ToArray(), stream);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public void Dispose()
    {
        _client?.Dispose();
        _listener.Dispose();
    }

    private async Task<(string Answer, double Time)> TimeAsync(byte[] id, NetworkStream stream)
    {
        var deadline = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeMilliseconds();
        var head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            + $"Lambda-Runtime-Deadline-Ms: {deadline}\r\nContent-Length: {_payload.Length}\r\nLambda-Runtime-Aws-Request-Id: ";
        var start = Stopwatch.GetTimestamp();
        await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. id, .. "\r\n\r\n"u8, .. _payload]);
        return (await ReadAsync(stream), Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>One request: its body.</summary>
    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var bytes = new byte[64 * 1024];
        for (var length = 0; ;)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(length));
            length += read > 0 ? read : throw new IOException("The function closed the connection.");
            var text = Encoding.UTF8.GetString(bytes, 0, length);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
            {
                continue;
            }

            var header = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
            var body = header < 0 || header > end
                ? 0
                : int.Parse(text.AsSpan(header + 16, text.IndexOf('\r', header) - header - 16), CultureInfo.InvariantCulture);
            if (length >= end + 4 + body)
            {
                return text[(end + 4)..];
            }
        }
    }
}
