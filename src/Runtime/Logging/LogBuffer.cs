using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// The bytes of a line while it is written. Each thread keeps one buffer. A line that is written while another one is formatted, such as by the
/// <c>ToString</c> of an argument, gets a buffer of its own.
/// </summary>
internal sealed class LogBuffer : GrowingBuffer
{
    /// <summary>The number of bytes before the line in which a sink can put a header, so that header and line are written at once.</summary>
    public const int HeaderLength = 16;

    private const int MaxKept = 64 * 1024;

    [ThreadStatic]
    private static LogBuffer? _kept;

    private Utf8JsonWriter? _json;

    private LogBuffer()
        : base(1024) => Length = HeaderLength;

    /// <summary>The line. The sink may change it.</summary>
    public Span<byte> Line => Bytes.AsSpan(HeaderLength, Length - HeaderLength);

    /// <summary>The line behind the room for its header.</summary>
    public Span<byte> WithHeader => Bytes.AsSpan(0, Length);

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
        if (Bytes.Length <= MaxKept)
        {
            _kept = this;
        }
    }

    public void Clear()
    {
        Length = HeaderLength;
        Names.Clear();
    }

    /// <summary>Returns a JSON writer that writes to this buffer.</summary>
    public Utf8JsonWriter StartJson()
    {
        _json ??= new(this, JsonOptions.Writer);
        _json.Reset();
        return _json;
    }

    /// <summary>Writes a text as UTF-8. A half of a surrogate pair becomes U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetByteCount(text)));
}
