using System.Buffers;
using System.Text;

namespace Sluice.MappingTemplates.Text;

/// <summary>Writes text as UTF-8; half a surrogate pair becomes <c>?</c>, as Java's encoder has it. Call <see cref="Flush"/> at the end.</summary>
internal sealed class Utf8Sink(IBufferWriter<byte> writer, long maxBytes = long.MaxValue) : TextSink
{
    // A char takes at most three bytes.
    private const int CharsAtOnce = 4096;

    private char _high;

    /// <summary>How many bytes were written.</summary>
    public long Written { get; private set; }

    public override void Append(char value) => Append(new ReadOnlySpan<char>(in value));

    public override void Append(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (_high != 0)
        {
            text = CompletePair(text);
        }

        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
        {
            _high = text[^1];
            text = text[..^1];
        }

        while (text.Length > 0)
        {
            text = text[Transcode(text)..];
        }
    }

    /// <summary>Text that is UTF-8 already: a literal of the template.</summary>
    public void AppendUtf8(ReadOnlySpan<byte> utf8)
    {
        if (_high != 0)
        {
            FlushHigh();
        }

        Count(utf8.Length);
        writer.Write(utf8);
    }

    /// <summary>Writes what waits for its other half.</summary>
    public void Flush()
    {
        if (_high != 0)
        {
            FlushHigh();
        }
    }

    private int Transcode(ReadOnlySpan<char> text)
    {
        var length = Math.Min(text.Length, CharsAtOnce);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        var span = writer.GetSpan(length * 3);
        var status = System.Text.Unicode.Utf8.FromUtf16(text[..length], span, out var read, out var written, replaceInvalidSequences: false);
        Count(written);
        writer.Advance(written);
        if (status == OperationStatus.InvalidData)
        {
            Count(1);
            writer.Write("?"u8);
            read++;
        }

        return read;
    }

    private ReadOnlySpan<char> CompletePair(ReadOnlySpan<char> text)
    {
        if (!char.IsLowSurrogate(text[0]))
        {
            FlushHigh();
            return text;
        }

        Span<byte> four = stackalloc byte[4];
        var length = new Rune(_high, text[0]).EncodeToUtf8(four);
        _high = default;
        Count(length);
        writer.Write(four[..length]);
        return text[1..];
    }

    private void FlushHigh()
    {
        _high = default;
        Count(1);
        writer.Write("?"u8);
    }

    private void Count(int bytes)
    {
        Written += bytes;
        if (Written > maxBytes)
        {
            throw new TextTooLongException(maxBytes);
        }
    }
}
