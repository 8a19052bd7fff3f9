using System.Buffers;

namespace Sluice.Runtime;

/// <summary>A growing buffer, which is reused for all invocations of a process.</summary>
internal sealed class OutputBuffer(int capacity = OutputBuffer.DefaultCapacity) : IBufferWriter<byte>
{
    private const int DefaultCapacity = 4096;

    /// <summary>The largest capacity, in bytes, that is kept for the next invocation. The memory of a larger output is released.</summary>
    private const int MaxKept = 1024 * 1024;

    private byte[] _bytes = new byte[capacity];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear()
    {
        _length = 0;
        if (_bytes.Length > MaxKept)
        {
            _bytes = new byte[DefaultCapacity];
        }
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

    /// <summary>Removes one byte.</summary>
    /// <param name="index">The index of the byte.</param>
    public void Remove(int index)
    {
        _bytes.AsSpan((index + 1).._length).CopyTo(_bytes.AsSpan(index));
        _length--;
    }

    private void Reserve(int size)
    {
        size = Math.Max(size, 1);
        if (_bytes.Length - _length < size)
        {
            Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, _length + size)));
        }
    }
}
