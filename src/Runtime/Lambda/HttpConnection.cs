using System.Net.Sockets;

namespace Sluice.Runtime;

/// <summary>
/// A keep-alive HTTP/1.1 connection to the Runtime API: one request at a time, or a second one behind it, and one buffer. It starts in a fraction of the
/// time that HttpClient takes, and allocates nothing from call to call. Its calls block: a process has one invocation at a
/// time, and the kernel wakes the thread that waits for it without the detour over an event loop and the thread pool.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private const int MaxHeadLength = 64 * 1024;

    private readonly string _host;
    private readonly int _port;
    private Socket? _socket;
    private readonly byte[] _request = new byte[8 * 1024];
    private byte[] _buffer = new byte[16 * 1024];
    private int _read;
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
    /// <param name="head">Request line and headers.</param>
    /// <param name="body">The body; may be empty.</param>
    /// <param name="following">A request that goes in the same packet, its reply to be received next; empty for none.</param>
    /// <param name="cancellation">Ends the wait for the reply, and the connection with it.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    /// <exception cref="SocketException">The Runtime API cannot be reached.</exception>
    /// <exception cref="IOException">The reply is not HTTP, or ends early.</exception>
    public void Send(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, ReadOnlySpan<byte> following, CancellationToken cancellation)
    {
        using var ending = EndBy(cancellation);
        try
        {
            // The other side may have closed an idle connection; a fresh one has no such excuse.
            var isFresh = _socket is null;
            if (!TrySend(head, body, following) && (isFresh || cancellation.IsCancellationRequested || !TrySend(head, body, following)))
            {
                throw new IOException("The Lambda Runtime API closed the connection without a reply.");
            }
        }
        catch (Exception exception) when (IsEnd(exception, cancellation))
        {
            throw Ended(cancellation);
        }
    }

    /// <summary>Reads the reply to the request that followed the last one; sends it again where the connection has ended.</summary>
    /// <param name="following">The request.</param>
    /// <param name="cancellation">Ends the wait for the reply, and the connection with it.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    /// <exception cref="SocketException">The Runtime API cannot be reached.</exception>
    /// <exception cref="IOException">The reply is not HTTP, or ends early.</exception>
    public void Receive(ReadOnlySpan<byte> following, CancellationToken cancellation)
    {
        using (EndBy(cancellation))
        {
            try
            {
                if (_socket is not null && TryReceive())
                {
                    return;
                }
            }
            catch (Exception exception) when (IsEnd(exception, cancellation))
            {
                throw Ended(cancellation);
            }
        }

        Send(following, default, default, cancellation);
    }

    public void Dispose() => _socket?.Dispose();

    private CancellationTokenRegistration EndBy(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return cancellation.UnsafeRegister(static connection => ((HttpConnection)connection!)._socket?.Dispose(), this);
    }

    private static bool IsEnd(Exception exception, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested && exception is SocketException or ObjectDisposedException or IOException;

    private OperationCanceledException Ended(CancellationToken cancellation)
    {
        Close();
        return new(cancellation);
    }

    /// <summary>False where the connection was closed before the first byte of a reply; it is then gone.</summary>
    private bool TrySend(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, ReadOnlySpan<byte> following)
    {
        try
        {
            Write(_socket ??= Connect(), head, body, following);
        }
        catch (SocketException exception) when (_socket is not null && IsClosed(exception.SocketErrorCode))
        {
            Close();
            return false;
        }

        (_read, _length) = (0, 0);
        return TryReceive();
    }

    /// <summary>Reads the next reply; false as <see cref="TrySend"/>.</summary>
    private bool TryReceive()
    {
        try
        {
            if (_read < _length || Fill())
            {
                ReadReply();
                return true;
            }
        }
        catch (SocketException exception) when (_socket is not null && IsClosed(exception.SocketErrorCode))
        {
            // As where it ended in good order.
        }

        Close();
        return false;
    }

    /// <summary>In one packet where it fits: the other side wakes up once.</summary>
    private void Write(Socket socket, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, ReadOnlySpan<byte> following)
    {
        var length = head.Length + body.Length + following.Length;
        if (length > _request.Length)
        {
            Write(socket, head);
            Write(socket, body);
            Write(socket, following);
            return;
        }

        head.CopyTo(_request);
        body.CopyTo(_request.AsSpan(head.Length));
        following.CopyTo(_request.AsSpan(head.Length + body.Length));
        Write(socket, _request.AsSpan(0, length));
    }

    private static bool IsClosed(SocketError error) =>
        error is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown or SocketError.NotConnected;

    private Socket Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(_host, _port);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void Write(Socket socket, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[socket.Send(bytes, SocketFlags.None)..];
        }
    }

    private void ReadReply()
    {
        int headLength;
        while ((headLength = HttpHead.FindEnd(_buffer.AsSpan(_read, _length - _read))) < 0)
        {
            if (_length - _read > MaxHeadLength)
            {
                throw new IOException("The Lambda Runtime API sent headers without an end.");
            }

            FillOrFail();
        }

        Head = new(_buffer.AsSpan(_read, headLength));
        _read += headLength;
        if (Head.IsChunked)
        {
            ReadChunks();
        }
        else
        {
            var end = checked(_read + Head.ContentLength);
            FillTo(end);
            Body = _buffer.AsMemory(_read, Head.ContentLength);
            _read = end;
        }

        if (Head.Closes)
        {
            Close();
        }
    }

    /// <summary>Moves the chunks together, so that the body is one piece.</summary>
    private void ReadChunks()
    {
        var start = _read;
        var written = _read;
        while (true)
        {
            int lineEnd;
            while ((lineEnd = _buffer.AsSpan(_read, _length - _read).IndexOf("\r\n"u8)) < 0)
            {
                FillOrFail();
            }

            var size = HttpHead.ParseChunkSize(_buffer.AsSpan(_read, lineEnd));
            _read += lineEnd + 2;
            FillTo(checked(_read + size + 2));
            _buffer.AsSpan(_read, size).CopyTo(_buffer.AsSpan(written));
            written += size;
            _read += size + 2;
            if (size == 0)
            {
                Body = _buffer.AsMemory(start, written - start);
                return;
            }
        }
    }

    private void FillTo(int length)
    {
        if (_buffer.Length < length)
        {
            Array.Resize(ref _buffer, length);
        }

        while (_length < length)
        {
            FillOrFail();
        }
    }

    private void FillOrFail()
    {
        if (!Fill())
        {
            throw new IOException("The Lambda Runtime API closed the connection within a reply.");
        }
    }

    /// <summary>Reads what is there; false at the connection's end.</summary>
    private bool Fill()
    {
        if (_length == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var received = _socket!.Receive(_buffer.AsSpan(_length), SocketFlags.None);
        _length += received;
        return received > 0;
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
