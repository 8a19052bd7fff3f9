using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Sluice.Runtime;

/// <summary>A client of the Lambda Runtime API, version 2018-06-01, with one connection. Each loop of invocations has a client of its own.</summary>
/// <param name="address">The address of the Runtime API.</param>
/// <param name="asksAhead">
/// True if the request for the next invocation is sent in the same packet as a response. Only for servers that are known to accept this.
/// </param>
/// <param name="stop">Ends the wait for the next invocation.</param>
internal sealed partial class RuntimeApi(RuntimeApiAddress address, bool asksAhead, CancellationToken stop) : IDisposable
{
    private const string Version = "/2018-06-01/runtime/";

    private readonly HttpConnection _connection = new(address);
    private readonly byte[] _next = Get(address, "invocation/next");
    private readonly byte[] _post = Encoding.ASCII.GetBytes($"POST {address.BasePath}{Version}");
    private readonly byte[] _host = Encoding.ASCII.GetBytes($" HTTP/1.1\r\nHost: {address.Authority}\r\nUser-Agent: sluice\r\n");
    private readonly OutputBuffer _head = new(512);
    private bool _hasAsked;

    /// <summary>The headers of the current invocation.</summary>
    public HttpHead Head { get; private set; }

    /// <summary>True if the process has been told to end.</summary>
    public bool IsStopping => stop.IsCancellationRequested;

    /// <summary>True if the Runtime API is closing. The local gateway says so with 410 when it ends.</summary>
    public bool IsClosed => Head.Status == 410;

    /// <summary>Returns true for the exceptions of a Runtime API that cannot be reached, or has ended.</summary>
    public static bool IsDisconnect(Exception exception) => exception is IOException or SocketException;

    public void Dispose()
    {
        _connection.Dispose();
        CloseStream();
    }

    /// <summary>Waits for the next invocation and returns its payload, which is valid until the next call.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled, or the Runtime API has no more invocations (410).</exception>
    /// <exception cref="IOException">The Runtime API responded with an error, or the connection failed.</exception>
    public ReadOnlyMemory<byte> Next()
    {
        if (_hasAsked)
        {
            _hasAsked = false;
            _connection.Receive(_next, stop);
        }
        else
        {
            _connection.Send(_next, default, default, stop);
        }

        Head = _connection.Head;
        if (IsClosed)
        {
            throw new OperationCanceledException("The Lambda Runtime API has no more invocations.");
        }

        return Head is { Status: 200, Invocation.RequestId: not null }
            ? _connection.Body
            : throw new IOException($"The Lambda Runtime API answered {Status(Head)} to a request for the next invocation.");
    }

    /// <summary>Says that the process is ready for its snapshot, and waits until Lambda has restored it.</summary>
    /// <exception cref="IOException">The Runtime API responded with an error, or the connection failed.</exception>
    public void WaitForRestore()
    {
        // A connection that was opened before the snapshot does not exist any more, so the next request opens a new one.
        using var connection = new HttpConnection(address);
        connection.Send(Get(address, "restore/next"), default, default, stop);
        if (connection.Head.Status is < 200 or > 299)
        {
            throw new IOException($"The Lambda Runtime API answered {Status(connection.Head)} to a request for the restored snapshot.");
        }
    }

    public void Respond(ReadOnlyMemory<byte> payload)
    {
        WriteTarget(Head.Invocation.RequestId, "/response"u8);
        _head.Write("Content-Type: application/json\r\n"u8);
        Post(payload.Span);
    }

    public void Fail(LambdaError error)
    {
        WriteTarget(Head.Invocation.RequestId, "/error"u8);
        PostError(error);
    }

    public void FailInit(LambdaError error)
    {
        WriteTarget(null, "init/error"u8);
        TryPostError(error);
    }

    public void FailRestore(LambdaError error)
    {
        WriteTarget(null, "restore/error"u8);
        TryPostError(error);
    }

    private static byte[] Get(RuntimeApiAddress address, string resource) => Encoding.ASCII.GetBytes(
        $"GET {address.BasePath}{Version}{resource} HTTP/1.1\r\nHost: {address.Authority}\r\nUser-Agent: sluice\r\n\r\n");

    private static string Status(HttpHead head) => head.Status.ToString(CultureInfo.InvariantCulture);

    // The process ends in any case, with the exit code that tells Lambda of the failure.
    private void TryPostError(LambdaError error)
    {
        try
        {
            PostError(error);
        }
        catch (Exception exception) when (IsDisconnect(exception))
        {
            InvocationLog.Disconnected(exception);
        }
    }

    private void PostError(LambdaError error)
    {
        _head.Write("Content-Type: application/vnd.aws.lambda.error+json\r\nLambda-Runtime-Function-Error-Type: "u8);
        WriteAscii(error.Type);
        if (ErrorCause.ToJson(error.Exception) is { IsEmpty: false } cause)
        {
            _head.Write("\r\nLambda-Runtime-Function-XRay-Error-Cause: "u8);
            _head.Write(cause.Span);
        }

        _head.Write("\r\n"u8);
        Post(error.ToJson().Span);
    }

    private void Post(ReadOnlySpan<byte> body)
    {
        _head.Write("Content-Length: "u8);
        Utf8Formatter.TryFormat(body.Length, _head.GetSpan(11), out var written);
        _head.Advance(written);
        _head.Write("\r\n\r\n"u8);
        _connection.Send(_head.Written.Span, body, _hasAsked ? _next : default, CancellationToken.None);
        if (_connection.Head.Status is < 200 or > 299)
        {
            // 413 means that the output exceeds Lambda's limit. Lambda reports this to the caller, and the function continues.
            InvocationLog.Refused(_connection.Head.Status, Encoding.UTF8.GetString(_connection.Body.Span));
        }
    }

    private void WriteTarget(string? requestId, ReadOnlySpan<byte> call)
    {
        _hasAsked = asksAhead && requestId is not null && !stop.IsCancellationRequested;
        _head.Clear();
        _head.Write(_post);
        if (requestId is not null)
        {
            _head.Write("invocation/"u8);
            WriteAscii(requestId);
        }

        _head.Write(call);
        _head.Write(_host);
    }

    private void WriteAscii(string text) => _head.Advance(Encoding.ASCII.GetBytes(text, _head.GetSpan(text.Length)));
}
