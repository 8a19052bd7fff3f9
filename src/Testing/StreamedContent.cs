using Sluice.LocalGateway.Exchanges;

namespace Sluice.Testing;

/// <summary>The body of a streamed response, as a client reads it. It keeps the exchange until its end.</summary>
internal sealed class StreamedContent(ReplyStream parts, Exchange exchange) : Stream
{
    private ReadOnlyMemory<byte> _part;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_part.IsEmpty)
        {
            try
            {
                _part = await parts.ReadAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (StreamCutException problem)
            {
                // A client of a socket gets this exception, too.
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.", problem);
            }
        }

        var read = Math.Min(buffer.Length, _part.Length);
        _part[..read].CopyTo(buffer);
        _part = _part[read..];
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            parts.Stop();
            exchange.Dispose();
        }

        base.Dispose(disposing);
    }
}
