using System.Net.Sockets;

namespace Sluice.Runtime;

/// <summary>
/// A keep-alive HTTP/1.1 connection to the Lambda Runtime API with one buffer. It sends one request at a time, or one request and the next one behind it
/// in the same packet. It starts in a fraction of the time that HttpClient takes, and allocates nothing from call to call. Its calls block: a loop
/// has one invocation at a time, and the kernel wakes the waiting thread directly, without an event loop and the thread pool in between.
/// </summary>
/// <param name="address">The address of the Runtime API.</param>
internal sealed partial class HttpConnection(RuntimeApiAddress address) : IDisposable
{
    private const int MaxHeadLength = 64 * 1024;

    // What a cancellation finds. It closes the connection only while it waits for the first byte of a response: an invocation that has begun to
    // arrive is run, because nobody else would.
    private const int Waiting = 0;
    private const int Receiving = 1;
    private const int Cancelled = 2;

    private int _state;
    private Socket? _socket;
    private readonly byte[] _request = new byte[8 * 1024];
    private byte[] _buffer = new byte[16 * 1024];
    private int _read;
    private int _length;

    /// <summary>The status line and headers of the last response.</summary>
    public HttpHead Head { get; private set; }

    /// <summary>The body of the last response. The next request overwrites it.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>Sends a request and reads its whole response.</summary>
    /// <param name="head">The request line and headers.</param>
    /// <param name="body">The body; may be empty.</param>
    /// <param name="following">A second request, which is sent in the same packet. <see cref="Receive"/> reads its response. Empty for none.</param>
    /// <param name="cancellation">
    /// Ends the wait for the response and closes the connection. A response of which a byte has arrived is still read.
    /// </param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="SocketException">The Runtime API cannot be reached.</exception>
    /// <exception cref="IOException">The response is not HTTP, or ends early.</exception>
    public void Send(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, ReadOnlySpan<byte> following, CancellationToken cancellation)
    {
        using var ending = EndBy(cancellation);
        try
        {
            // The other side may have closed an idle connection, so the request is sent once more. On a new connection that cannot be the cause.
            var isFresh = _socket is null;
            if (!TrySend(head, body, following, cancellation)
                && (isFresh || cancellation.IsCancellationRequested || !TrySend(head, body, following, cancellation)))
            {
                throw new IOException("The Lambda Runtime API closed the connection without a response.");
            }
        }
        catch (Exception exception) when (IsEnd(exception, cancellation))
        {
            throw Ended(cancellation);
        }
    }

    /// <summary>
    /// Reads the response to the <c>following</c> request of the last call of <see cref="Send"/>. Sends that request again if the connection was closed.
    /// </summary>
    /// <param name="following">The request, to send it again.</param>
    /// <param name="cancellation">Ends the wait for the response and closes the connection.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="SocketException">The Runtime API cannot be reached.</exception>
    /// <exception cref="IOException">The response is not HTTP, or ends early.</exception>
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
        Volatile.Write(ref _state, Waiting);
        return cancellation.UnsafeRegister(static connection => ((HttpConnection)connection!).EndWait(), this);
    }

    private void EndWait()
    {
        if (Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting)
        {
            Volatile.Read(ref _socket)?.Dispose();
        }
    }

    private static bool IsEnd(Exception exception, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested && exception is SocketException or ObjectDisposedException or IOException;

    private OperationCanceledException Ended(CancellationToken cancellation)
    {
        Close();
        return new(cancellation);
    }

    /// <summary>
    /// Sends a request and reads its response. Returns false if the other side closed the connection before the first byte of a response.
    /// </summary>
    private bool TrySend(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, ReadOnlySpan<byte> following, CancellationToken cancellation)
    {
        (_read, _length) = (0, 0);
        try
        {
            Write(_socket ?? Connect(cancellation), head, body, following);
        }
        catch (SocketException exception) when (_socket is not null && IsClosed(exception.SocketErrorCode))
        {
            // A server may refuse a request before it has read all of it, and then closes the connection behind its response.
        }
        catch (ObjectDisposedException) when (!cancellation.IsCancellationRequested)
        {
            // A stop that came at the end of the call before closed the connection. The current invocation is still answered.
            Close();
            return false;
        }

        return TryReceive();
    }

    /// <summary>Reads the next response. Returns false if the other side closed the connection before its first byte.</summary>
    private bool TryReceive()
    {
        try
        {
            if (_read < _length || Fill())
            {
                ObjectDisposedException.ThrowIf(Interlocked.CompareExchange(ref _state, Receiving, Waiting) == Cancelled, this);
                ReadReply();
                return true;
            }
        }
        catch (SocketException exception) when (_socket is not null && IsClosed(exception.SocketErrorCode))
        {
            // A reset connection is handled like one that was closed in the usual way.
        }

        Close();
        return false;
    }

    /// <summary>Writes all parts in one packet if they fit into the buffer, so that the other side wakes up only once.</summary>
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

    private Socket Connect(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(address.Host, address.Port);

            // A cancellation closes the socket that it finds. One that came before this socket was there did not find it.
            Interlocked.Exchange(ref _socket, socket);
            cancellation.ThrowIfCancellationRequested();
            return socket;
        }
        catch
        {
            _socket = null;
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

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
