using System.Buffers;

namespace Sluice.Runtime;

/// <summary>Bytes that grow as they are written.</summary>
internal abstract class GrowingBuffer(int capacity) : IBufferWriter<byte>
{
    /// <summary>The bytes, of which the first <see cref="Length"/> are written.</summary>
    protected byte[] Bytes { get; set; } = new byte[capacity];

    protected int Length { get; set; }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return Bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return Bytes.AsSpan(Length);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    private void Reserve(int size)
    {
        size = Math.Max(size, 1);
        if (Bytes.Length - Length < size)
        {
            var bytes = Bytes;
            Array.Resize(ref bytes, checked(Math.Max(bytes.Length * 2, Length + size)));
            Bytes = bytes;
        }
    }
}
