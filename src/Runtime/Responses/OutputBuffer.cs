namespace Sluice.Runtime;

/// <summary>A growing buffer, which is reused for all invocations of a process.</summary>
internal sealed class OutputBuffer(int capacity = OutputBuffer.DefaultCapacity) : GrowingBuffer(capacity)
{
    private const int DefaultCapacity = 4096;

    /// <summary>The largest capacity, in bytes, that is kept for the next invocation. The memory of a larger output is released.</summary>
    private const int MaxKept = 1024 * 1024;

    public ReadOnlyMemory<byte> Written => Bytes.AsMemory(0, Length);

    public void Clear()
    {
        Length = 0;
        if (Bytes.Length > MaxKept)
        {
            Bytes = new byte[DefaultCapacity];
        }
    }

    /// <summary>Removes one byte.</summary>
    /// <param name="index">The index of the byte.</param>
    public void Remove(int index)
    {
        Bytes.AsSpan((index + 1)..Length).CopyTo(Bytes.AsSpan(index));
        Length--;
    }
}
