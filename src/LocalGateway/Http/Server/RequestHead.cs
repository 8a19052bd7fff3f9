using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace Sluice.LocalGateway.Http.Server;

/// <summary>
/// Keeps the bytes of each request's head as the client sent them. The server gives well-known headers its own spelling, but a mapping template
/// compares names with regard to case, so it needs the client's spelling.
/// </summary>
internal sealed class RequestHead : PipeReader
{
    /// <summary>The largest number of bytes to keep, which is more than the server's own limit on headers.</summary>
    private const int MostBytes = 64 * 1024;

    private readonly PipeReader _inner;
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private ReadOnlySequence<byte> _buffer;
    private long _recorded;
    private bool _isRecording = true;

    private RequestHead(PipeReader inner) => _inner = inner;

    /// <summary>Makes a connection middleware that records the heads of the connection's requests.</summary>
    public static ConnectionDelegate Record(ConnectionDelegate next) => connection =>
    {
        var head = new RequestHead(connection.Transport.Input);
        connection.Transport = new Duplex(head, connection.Transport.Output);
        connection.Features.Set(head);
        return next(connection);
    };

    /// <summary>Ends the recording and reads the headers.</summary>
    /// <returns>The headers, or null if the bytes are not a head that this class can read.</returns>
    public HeaderList? Take()
    {
        _isRecording = false;
        var headers = HeadParser.Parse(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
        return headers;
    }

    /// <summary>Starts to record the next head, after the request has been answered and its body has been read.</summary>
    public void Restart()
    {
        _isRecording = true;
        _recorded = 0;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (_isRecording)
        {
            _recorded = Math.Max(0, _recorded - _buffer.Slice(_buffer.Start, consumed).Length);
        }

        _buffer = default;
        _inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => _inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => _inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => _inner.CompleteAsync(exception);

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var reading = _inner.ReadAsync(cancellationToken);
        return reading.IsCompletedSuccessfully ? ValueTask.FromResult(Keep(reading.Result)) : AwaitAsync(reading);
    }

    public override bool TryRead(out ReadResult result)
    {
        if (!_inner.TryRead(out result))
        {
            return false;
        }

        Keep(result);
        return true;
    }

    private async ValueTask<ReadResult> AwaitAsync(ValueTask<ReadResult> reading) => Keep(await reading.ConfigureAwait(false));

    // The bytes are copied before the server sees them, because it decodes the percent-encoding of a path in place, including line breaks.
    private ReadResult Keep(ReadResult result)
    {
        _buffer = result.Buffer;
        if (_isRecording)
        {
            foreach (var part in _buffer.Slice(_recorded))
            {
                if (_bytes.WrittenCount + part.Length <= MostBytes)
                {
                    _bytes.Write(part.Span);
                }
            }

            _recorded = _buffer.Length;
        }

        return result;
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
