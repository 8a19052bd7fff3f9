namespace Sluice.MappingTemplates.Java.Output;

/// <summary>Builds a string in a buffer. Dispose it, so that the next instance on this thread can reuse the buffer.</summary>
internal sealed class StringSink : TextSink, IDisposable
{
    private const int SmallBuffer = 256;

    // A larger buffer is not kept for reuse.
    private const int LargestSpare = 32 * 1024;

    [ThreadStatic]
    private static char[]? _spare;

    private readonly int _maxLength;
    private char[] _buffer;
    private int _length;

    /// <param name="maxLength">The greatest number of characters. A longer text throws <see cref="TextTooLongException"/>.</param>
    public StringSink(int maxLength = int.MaxValue)
    {
        _maxLength = maxLength;
        _buffer = _spare ?? new char[SmallBuffer];
        _spare = null;
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
        if (_buffer.Length is > 0 and <= LargestSpare)
        {
            _spare = _buffer;
        }

        _buffer = [];
        _length = 0;
    }

    private void Grow(int more)
    {
        if (more > _maxLength - _length)
        {
            throw new TextTooLongException(_maxLength);
        }

        Array.Resize(ref _buffer, checked((int)Math.Min(Array.MaxLength, Math.Max(_buffer.Length * 2L, _length + (long)more))));
    }
}
