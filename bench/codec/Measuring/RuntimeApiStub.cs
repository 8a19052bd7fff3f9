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

    public RuntimeApiStub(byte[] payload)
    {
        _payload = payload;
        _listener.Start();
    }

    public string Authority => _listener.LocalEndpoint.ToString()!;

    /// <summary>Hands over the invocation and returns once the whole answer has been received.</summary>
    public async Task<string> AnswerAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        client.NoDelay = true;
        var stream = client.GetStream();
        await ReadAsync(stream);
        var deadline = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeMilliseconds();
        var head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: 1\r\n"
            + $"Lambda-Runtime-Deadline-Ms: {deadline}\r\nContent-Length: {_payload.Length}\r\n\r\n";
        await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. _payload]);
        return await ReadAsync(stream);
    }

    public void Dispose() => _listener.Dispose();

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
