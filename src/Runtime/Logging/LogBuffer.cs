using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// The bytes of a line while it is written. Each thread keeps one buffer. A line that is written while another one is formatted, such as by the
/// <c>ToString</c> of an argument, gets a buffer of its own.
/// </summary>
internal sealed class LogBuffer : IBufferWriter<byte>
{
    /// <summary>The number of bytes before the line in which a sink can put a header, so that header and line are written at once.</summary>
    public const int HeaderLength = 16;

    private const int MaxKept = 64 * 1024;

    [ThreadStatic]
    private static LogBuffer? _kept;

    private byte[] _bytes = new byte[1024];
    private int _length = HeaderLength;
    private Utf8JsonWriter? _json;

    /// <summary>The line. The sink may change it.</summary>
    public Span<byte> Line => _bytes.AsSpan(HeaderLength, _length - HeaderLength);

    /// <summary>The line behind the room for its header.</summary>
    public Span<byte> WithHeader => _bytes.AsSpan(0, _length);

    /// <summary>The names of the members that the JSON object has already.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public static LogBuffer Rent()
    {
        var buffer = _kept ?? new();
        _kept = null;
        return buffer;
    }

    public void Return()
    {
        Clear();
        if (_bytes.Length <= MaxKept)
        {
            _kept = this;
        }
    }

    public void Clear()
    {
        _length = HeaderLength;
        Names.Clear();
    }

    /// <summary>Returns a JSON writer that writes to this buffer.</summary>
    public Utf8JsonWriter StartJson()
    {
        _json ??= new(this, JsonOptions.Writer);
        _json.Reset();
        return _json;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Writes a text as UTF-8. A half of a surrogate pair becomes U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetByteCount(text)));

    private void Reserve(int size)
    {
        size = Math.Max(size, 1);
        if (_bytes.Length - _length < size)
        {
            Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, _length + size)));
        }
    }
}
