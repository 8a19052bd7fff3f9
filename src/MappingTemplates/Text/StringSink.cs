using System.Buffers;

namespace Sluice.MappingTemplates.Text;

/// <summary>Makes a string in a pooled buffer. Dispose returns the buffer.</summary>
internal sealed class StringSink : TextSink, IDisposable
{
    private readonly int _maxLength;
    private char[] _buffer;
    private int _length;

    /// <param name="maxLength">The most characters; one more is a <see cref="TextTooLongException"/>.</param>
    public StringSink(int maxLength = int.MaxValue)
    {
        _maxLength = maxLength;
        _buffer = ArrayPool<char>.Shared.Rent(256);
    }

    public int Length => _length;

    public ReadOnlySpan<char> Written => _buffer.AsSpan(0, _length);

    public override void Append(char value)
    {
        if (_length == _buffer.Length || _length >= _maxLength)
        {
            Grow(1);
        }

        _buffer[_length++] = value;
    }

    public override void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - _length || text.Length > _maxLength - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    public void Clear() => _length = 0;

    public override string ToString() => new(_buffer, 0, _length);

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = [];
            _length = 0;
        }
    }

    private void Grow(int more)
    {
        if (more > _maxLength - _length)
        {
            throw new TextTooLongException(_maxLength);
        }

        var larger = ArrayPool<char>.Shared.Rent(checked((int)Math.Min(Array.MaxLength, Math.Max(_buffer.Length * 2L, _length + (long)more))));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
