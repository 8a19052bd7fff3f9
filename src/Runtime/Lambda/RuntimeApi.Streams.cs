using System.Net.Sockets;

namespace Sluice.Runtime;

/// <content>Sends the response of an invocation while it is made.</content>
internal sealed partial class RuntimeApi : IResponseSink
{
    private ResponseStream? _stream;

    /// <summary>True if the connection broke while a response was streamed.</summary>
    public bool IsStreamBroken => _stream is { IsBroken: true };

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        _stream ??= new();
        try
        {
            if (!_stream.IsOpen)
            {
                WriteStreamHead();
                await _stream.OpenAsync(address, _head.Written, cancellation).ConfigureAwait(false);
            }

            await _stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            throw new IOException("The Lambda Runtime API closed the connection while a response was streamed.", exception);
        }
    }

    /// <summary>Ends the response of the invocation.</summary>
    /// <param name="rest">What has not been sent yet.</param>
    /// <param name="error">The error that ended the response early; null if it is complete.</param>
    public void EndStream(ReadOnlyMemory<byte> rest, LambdaError? error)
    {
        try
        {
            if (!rest.IsEmpty)
            {
                WriteAsync(rest, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            }

            if (_stream is { IsOpen: true, IsBroken: false } stream && stream.End(error) is var (status, text) && status is < 200 or > 299)
            {
                InvocationLog.Refused(status, text);
            }
        }
        catch (Exception exception) when (IsDisconnect(exception))
        {
            // The next request says whether the Runtime API has ended.
            LambdaLog.Write(LogLevel.Warning, "sluice: " + exception.Message);
        }
        finally
        {
            CloseStream();
        }
    }

    private void CloseStream()
    {
        _stream?.Dispose();
        _stream = null;
    }

    // The connection is used for one response, and both sides close it afterwards, as Lambda asks for ("Building a custom runtime for AWS Lambda").
    private void WriteStreamHead()
    {
        WriteTarget(Head.Invocation.RequestId, "/response"u8);
        _hasAsked = false;
        _head.Write(
            "Content-Type: application/vnd.awslambda.http-integration-response\r\nLambda-Runtime-Function-Response-Mode: streaming\r\n"u8);
        _head.Write("Transfer-Encoding: chunked\r\nTrailer: "u8);
        _head.Write(ResponseStream.ErrorType);
        _head.Write(", "u8);
        _head.Write(ResponseStream.ErrorBody);
        _head.Write("\r\nConnection: close\r\n\r\n"u8);
    }
}
