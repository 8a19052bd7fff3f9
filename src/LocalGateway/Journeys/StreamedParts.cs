using System.Buffers;
using System.Text;

namespace Sluice.LocalGateway.Journeys;

/// <summary>The parts of a streamed response, of which the first 64 KB are kept. Thread-safe, because the page may show them while more arrive.</summary>
internal sealed class StreamedParts(KeptSpace space)
{
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private long _length;

    /// <summary>The number of parts.</summary>
    public int Count { get; private set; }

    /// <summary>What has been kept, as text.</summary>
    public string Text
    {
        get
        {
            lock (_gate)
            {
                var text = Encoding.UTF8.GetString(_bytes.WrittenSpan);
                return _bytes.WrittenCount == _length ? text : $"{text}\n\u2026 ({_length} bytes)";
            }
        }
    }

    public void Add(ReadOnlyMemory<byte> part)
    {
        lock (_gate)
        {
            Count++;
            _length += part.Length;
            var kept = (int)Math.Min(part.Length, KeptSpace.MostOfOne - _bytes.WrittenCount);
            if (_bytes.WrittenCount == _length - part.Length && kept > 0 && space.TryTake(kept))
            {
                _bytes.Write(part.Span[..kept]);
            }
        }
    }
}
