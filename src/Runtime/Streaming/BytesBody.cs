using System.Buffers;

namespace Sluice.Runtime;

/// <summary>Bytes, which are sent as the stream returns them.</summary>
internal sealed class BytesBody(Stream bytes, CancellationToken cancellation) : StreamedBody
{
    /// <summary>The size of the largest part, in bytes.</summary>
    private const int LargestPart = 32 * 1024;

    private byte[]? _buffer = ArrayPool<byte>.Shared.Rent(LargestPart);
    private int _length;

    public override void Write(OutputBuffer output) => output.Write(_buffer.AsSpan(0, _length));

    public override ValueTask DisposeAsync()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null;
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return bytes.DisposeAsync();
    }

    protected override async ValueTask<bool> AdvanceAsync()
    {
        _length = await bytes.ReadAsync(_buffer, cancellation).ConfigureAwait(false);
        return _length > 0;
    }
}
