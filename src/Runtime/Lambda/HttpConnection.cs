using System.Net.Sockets;

namespace Sluice.Runtime;

/// <summary>
/// A keep-alive HTTP/1.1 connection to the Runtime API: one request at a time, one buffer. It starts in a fraction of the
/// time that HttpClient takes, and allocates nothing from call to call.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private const int MaxHeadLength = 64 * 1024;

    private readonly string _host;
    private readonly int _port;
    private Socket? _socket;
    private readonly byte[] _request = new byte[8 * 1024];
    private byte[] _buffer = new byte[16 * 1024];
    private int _length;

    /// <param name="authority">Host and port, as in <c>AWS_LAMBDA_RUNTIME_API</c>.</param>
    public HttpConnection(string authority)
    {
        var colon = authority.LastIndexOf(':');
        var hasPort = colon > authority.LastIndexOf(']');
        _host = (hasPort ? authority[..colon] : authority).Trim('[', ']');
        _port = hasPort && ushort.TryParse(authority.AsSpan(colon + 1), out var port) ? port : 80;
    }

    /// <summary>The last reply's status line and headers.</summary>
    public HttpHead Head { get; private set; }

    /// <summary>The last reply's body; overwritten by the next request.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>Sends a request and reads its whole reply.</summary>
    /// <exception cref="SocketException">The Runtime API cannot be reached.</exception>
    /// <exception cref="IOException">The reply is not HTTP, or ends early.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var isFresh = _socket is null;
        if (await TrySendAsync(head, body, cancellation).ConfigureAwait(false))
        {
            return;
        }

        // The other side may have closed an idle connection; a fresh one has no such excuse.
        if (isFresh || !await TrySendAsync(head, body, cancellation).ConfigureAwait(false))
        {
            throw new IOException("The Lambda Runtime API closed the connection without a reply.");
        }
    }

    public void Dispose() => _socket?.Dispose();

    /// <summary>False where the connection was closed before the first byte of a reply; it is then gone.</summary>
    private async ValueTask<bool> TrySendAsync(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        try
        {
            var socket = _socket ??= await ConnectAsync(cancellation).ConfigureAwait(false);
            if (head.Length + body.Length <= _request.Length)
            {
                // One packet: the other side wakes up once.
                head.CopyTo(_request);
                body.CopyTo(_request.AsMemory(head.Length));
                await WriteAsync(socket, _request.AsMemory(0, head.Length + body.Length), cancellation).ConfigureAwait(false);
            }
            else
            {
                await WriteAsync(socket, head, cancellation).ConfigureAwait(false);
                await WriteAsync(socket, body, cancellation).ConfigureAwait(false);
            }

            _length = 0;
            if (await FillAsync(cancellation).ConfigureAwait(false))
            {
                await ReadReplyAsync(cancellation).ConfigureAwait(false);
                return true;
            }
        }
        catch (SocketException exception) when (_socket is not null && IsClosed(exception.SocketErrorCode))
        {
            // As below.
        }

        Close();
        return false;
    }

    private static bool IsClosed(SocketError error) =>
        error is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown or SocketError.NotConnected;

    private async ValueTask<Socket> ConnectAsync(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_host, _port, cancellation).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async ValueTask WriteAsync(Socket socket, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        while (!bytes.IsEmpty)
        {
            var sent = await socket.SendAsync(bytes, SocketFlags.None, cancellation).ConfigureAwait(false);
            bytes = bytes[sent..];
        }
    }

    private async ValueTask ReadReplyAsync(CancellationToken cancellation)
    {
        int headLength;
        while ((headLength = HttpHead.FindEnd(_buffer.AsSpan(0, _length))) < 0)
        {
            if (_length > MaxHeadLength)
            {
                throw new IOException("The Lambda Runtime API sent headers without an end.");
            }

            await FillOrFailAsync(cancellation).ConfigureAwait(false);
        }

        Head = new(_buffer.AsSpan(0, headLength));
        if (Head.IsChunked)
        {
            await ReadChunksAsync(headLength, cancellation).ConfigureAwait(false);
        }
        else
        {
            await FillToAsync(checked(headLength + Head.ContentLength), cancellation).ConfigureAwait(false);
            Body = _buffer.AsMemory(headLength, Head.ContentLength);
        }

        if (Head.Closes)
        {
            Close();
        }
    }

    /// <summary>Moves the chunks together, so that the body is one piece.</summary>
    private async ValueTask ReadChunksAsync(int start, CancellationToken cancellation)
    {
        var (read, written) = (start, start);
        while (true)
        {
            int lineEnd;
            while ((lineEnd = _buffer.AsSpan(read, _length - read).IndexOf("\r\n"u8)) < 0)
            {
                await FillOrFailAsync(cancellation).ConfigureAwait(false);
            }

            var size = HttpHead.ParseChunkSize(_buffer.AsSpan(read, lineEnd));
            read += lineEnd + 2;
            await FillToAsync(checked(read + size + 2), cancellation).ConfigureAwait(false);
            _buffer.AsSpan(read, size).CopyTo(_buffer.AsSpan(written));
            written += size;
            read += size + 2;
            if (size == 0)
            {
                Body = _buffer.AsMemory(start, written - start);
                return;
            }
        }
    }

    private async ValueTask FillToAsync(int length, CancellationToken cancellation)
    {
        if (_buffer.Length < length)
        {
            Array.Resize(ref _buffer, length);
        }

        while (_length < length)
        {
            await FillOrFailAsync(cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask FillOrFailAsync(CancellationToken cancellation)
    {
        if (!await FillAsync(cancellation).ConfigureAwait(false))
        {
            throw new IOException("The Lambda Runtime API closed the connection within a reply.");
        }
    }

    /// <summary>Reads what is there; false at the connection's end.</summary>
    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_length == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var received = await _socket!.ReceiveAsync(_buffer.AsMemory(_length), SocketFlags.None, cancellation).ConfigureAwait(false);
        _length += received;
        return received > 0;
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
