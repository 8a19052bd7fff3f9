using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Sluice.Runtime;

/// <summary>A connection to the Lambda Runtime API on which one response is sent in chunks (HTTP/1.1, "Transfer-Encoding: chunked").</summary>
internal sealed class ResponseStream : IDisposable
{
    /// <summary>The longest error in a trailer, in bytes. Servers limit the length of trailers, and Lambda does not document its limit.</summary>
    private const int LongestError = 4 * 1024;

    private readonly OutputBuffer _chunk = new();
    private Socket? _socket;

    /// <summary>The trailer with the type of the error that ended a response.</summary>
    public static ReadOnlySpan<byte> ErrorType => "Lambda-Runtime-Function-Error-Type"u8;

    /// <summary>The trailer with the error itself, in base64.</summary>
    public static ReadOnlySpan<byte> ErrorBody => "Lambda-Runtime-Function-Error-Body"u8;

    /// <summary>True once the connection has been opened.</summary>
    public bool IsOpen => _socket is not null;

    /// <summary>True if a chunk could not be sent completely.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Opens the connection. The head is sent together with the first chunk.</summary>
    /// <exception cref="SocketException">The Runtime API cannot be reached.</exception>
    public async ValueTask OpenAsync(RuntimeApiAddress address, ReadOnlyMemory<byte> head, CancellationToken cancellation)
    {
        _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        _chunk.Clear();
        _chunk.Write(head.Span);
        IsBroken = true;
        await _socket.ConnectAsync(address.Host, address.Port, cancellation).ConfigureAwait(false);
        IsBroken = false;
    }

    /// <summary>Sends a chunk. Completes when the other side can take more.</summary>
    /// <exception cref="SocketException">The connection is broken.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled. Nothing more can be sent.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        Utf8Formatter.TryFormat(bytes.Length, _chunk.GetSpan(8), out var digits, 'x');
        _chunk.Advance(digits);
        _chunk.Write("\r\n"u8);
        _chunk.Write(bytes.Span);
        _chunk.Write("\r\n"u8);
        IsBroken = true;
        for (var rest = _chunk.Written; !rest.IsEmpty;)
        {
            rest = rest[await _socket!.SendAsync(rest, SocketFlags.None, cancellation).ConfigureAwait(false)..];
        }

        IsBroken = false;
        _chunk.Clear();
    }

    /// <summary>Sends the end of the body, and waits for the response.</summary>
    /// <param name="error">The error that ended the body early; null if it is complete.</param>
    /// <returns>The HTTP status, and the start of the response's body.</returns>
    /// <exception cref="SocketException">The connection is broken.</exception>
    /// <exception cref="IOException">The response is not HTTP.</exception>
    public (int Status, string Text) End(LambdaError? error)
    {
        _chunk.Clear();
        _chunk.Write("0\r\n"u8);
        if (error is not null)
        {
            WriteTrailers(error);
        }

        _chunk.Write("\r\n"u8);
        for (var rest = _chunk.Written.Span; !rest.IsEmpty;)
        {
            rest = rest[_socket!.Send(rest, SocketFlags.None)..];
        }

        return ReadReply();
    }

    public void Dispose() => _socket?.Dispose();

    private void WriteTrailers(LambdaError error)
    {
        _chunk.Write(ErrorType);
        _chunk.Write(": "u8);
        _chunk.Advance(Encoding.ASCII.GetBytes(error.Type, _chunk.GetSpan(error.Type.Length)));
        _chunk.Write("\r\n"u8);
        _chunk.Write(ErrorBody);
        _chunk.Write(": "u8);
        var json = error.ToJson();
        if (json.Length > LongestError)
        {
            json = (error with { Exception = null, Message = Shorten(error.Message) }).ToJson();
        }

        Base64.EncodeToUtf8(json.Span, _chunk.GetSpan(Base64.GetMaxEncodedToUtf8Length(json.Length)), out _, out var written);
        _chunk.Advance(written);
        _chunk.Write("\r\n"u8);
    }

    // A character has up to six bytes as JSON.
    private static string Shorten(string message) => message.Length * 6 <= LongestError ? message : message[..(LongestError / 6)];

    private (int Status, string Text) ReadReply()
    {
        var buffer = new byte[4096];
        var length = 0;
        while (length < buffer.Length)
        {
            var received = _socket!.Receive(buffer.AsSpan(length), SocketFlags.None);
            length += received;
            if (HttpHead.FindEnd(buffer.AsSpan(0, length)) is >= 0 and var end)
            {
                return (new HttpHead(buffer.AsSpan(0, end)).Status, Encoding.UTF8.GetString(buffer, end, length - end));
            }

            if (received == 0)
            {
                break;
            }
        }

        throw new IOException("The Lambda Runtime API closed the connection without a response to a streamed one.");
    }
}
