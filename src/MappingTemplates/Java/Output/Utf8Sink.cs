using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Sluice.MappingTemplates.Java.Output;

/// <summary>
/// Writes text as UTF-8. A lone half of a surrogate pair becomes <c>?</c>, as in Java's encoder. Small pieces are collected in a buffer, so call
/// <see cref="Flush"/> at the end.
/// </summary>
internal sealed class Utf8Sink : TextSink, IDisposable
{
    private const int BufferSize = 16 * 1024;

    // A char needs at most three bytes.
    private const int CharsAtOnce = BufferSize / 3;

    private readonly IBufferWriter<byte> _writer;
    private readonly long _maxBytes;
    private byte[] _buffer;
    private int _used;
    private long _flushed;
    private char _high;

    public Utf8Sink(IBufferWriter<byte> writer, long maxBytes = long.MaxValue)
    {
        _writer = writer;
        _maxBytes = maxBytes;
        _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    }

    public override void Append(char value)
    {
        if (_high == 0 && value < 0x80 && _used < _buffer.Length)
        {
            _buffer[_used++] = (byte)value;
        }
        else
        {
            Append(new ReadOnlySpan<char>(in value));
        }
    }

    public override void Append(ReadOnlySpan<char> text)
    {
        if (_high != 0 && text.Length > 0)
        {
            text = CompletePair(text);
        }

        // Most texts are short and ASCII, so they are tried first.
        if (text.Length <= _buffer.Length - _used)
        {
            var buffer = _buffer.AsSpan(_used);
            if (AsciiText.TryCopyShort(text, buffer))
            {
                _used += text.Length;
                return;
            }

            _ = Ascii.FromUtf16(text, buffer, out var written);
            _used += written;
            text = text[written..];
        }

        while (text.Length > 0)
        {
            text = text[Transcode(text)..];
        }
    }

    /// <summary>
    /// Returns a part of the buffer to write to directly, followed by <see cref="Advance"/>. It is empty if the buffer does not have as many bytes.
    /// </summary>
    public Span<byte> Room(long bytes)
    {
        if (_high != 0 || bytes > _buffer.Length)
        {
            return default;
        }

        Reserve((int)bytes);
        return _buffer.AsSpan(_used);
    }

    /// <summary>Adds the bytes that were written into the part that <see cref="Room"/> returned.</summary>
    public void Advance(int bytes) => _used += bytes;

    /// <summary>Appends a number. Its digits are ASCII, so they are written directly as bytes.</summary>
    public override void Append(long value)
    {
        if (_high != 0)
        {
            FlushHigh();
        }

        Reserve(20);
        if ((ulong)value <= 9)
        {
            _buffer[_used++] = (byte)('0' + value);
            return;
        }

        _ = value.TryFormat(_buffer.AsSpan(_used), out var written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>Appends text that is already UTF-8, such as a literal of the template.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendUtf8(ReadOnlySpan<byte> utf8)
    {
        if (_high == 0 && utf8.TryCopyTo(_buffer.AsSpan(_used)))
        {
            _used += utf8.Length;
        }
        else
        {
            AppendLongUtf8(utf8);
        }
    }

    /// <summary>Writes the collected bytes to the output. A high surrogate that has waited for its other half is written as <c>?</c>.</summary>
    /// <exception cref="TextTooLongException">There are more bytes than allowed. The bytes up to the limit are written.</exception>
    public void Flush()
    {
        if (_high != 0)
        {
            FlushHigh();
        }

        FlushBuffer();
    }

    /// <summary>Writes what is left after a failure, as far as the limit allows, and returns the buffer to its pool.</summary>
    public void Dispose()
    {
        if (_used > 0)
        {
            _writer.Write(_buffer.AsSpan(0, (int)Math.Min(_used, _maxBytes - _flushed)));
        }

        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _used = 0;
    }

    private void AppendLongUtf8(ReadOnlySpan<byte> utf8)
    {
        if (_high != 0)
        {
            FlushHigh();
        }

        FlushBuffer();
        if (utf8.Length > _buffer.Length)
        {
            Write(utf8);
        }
        else
        {
            utf8.CopyTo(_buffer);
            _used = utf8.Length;
        }
    }

    private int Transcode(ReadOnlySpan<char> text)
    {
        var part = text[..Math.Min(text.Length, CharsAtOnce)];
        Reserve(part.Length * 3);
        var status = Utf8.FromUtf16(part, _buffer.AsSpan(_used), out var read, out var written, replaceInvalidSequences: false, isFinalBlock: false);
        _used += written;
        switch (status)
        {
            case OperationStatus.InvalidData:
                AppendQuestionMark();
                return read + 1;
            case OperationStatus.NeedMoreData when read == text.Length - 1:
                // The other half of the surrogate pair may come with the next text.
                _high = text[^1];
                return read + 1;
            default:
                return read;
        }
    }

    private ReadOnlySpan<char> CompletePair(ReadOnlySpan<char> text)
    {
        if (!char.IsLowSurrogate(text[0]))
        {
            FlushHigh();
            return text;
        }

        Reserve(4);
        _used += new Rune(_high, text[0]).EncodeToUtf8(_buffer.AsSpan(_used));
        _high = default;
        return text[1..];
    }

    private void FlushHigh()
    {
        _high = default;
        AppendQuestionMark();
    }

    private void AppendQuestionMark()
    {
        Reserve(1);
        _buffer[_used++] = (byte)'?';
    }

    private void Reserve(int bytes)
    {
        if (bytes > _buffer.Length - _used)
        {
            FlushBuffer();
        }
    }

    private void FlushBuffer()
    {
        var used = _used;
        _used = 0;
        Write(_buffer.AsSpan(0, used));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        var left = _maxBytes - _flushed;
        if (bytes.Length > left)
        {
            _writer.Write(bytes[..(int)left]);
            _flushed = _maxBytes;
            throw new TextTooLongException(_maxBytes);
        }

        _writer.Write(bytes);
        _flushed += bytes.Length;
    }
}
