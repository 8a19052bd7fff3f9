using System.Buffers;
using System.Runtime.CompilerServices;

namespace Sluice.MappingTemplates.Json;

/// <summary>
/// The entries of a tape that is being built, in a pooled array. This is a mutable struct, so that a scanner can keep it in registers.
/// </summary>
internal struct JsonTapeEntries(int capacity)
{
    private (uint Head, int Tail)[] _entries = ArrayPool<(uint, int)>.Shared.Rent(capacity);
    private int _count;

    /// <summary>Adds a value that is a part of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(JsonTapeKind kind, int start, int length)
    {
        var entries = _entries;
        var count = _count;
        if ((uint)count >= (uint)entries.Length)
        {
            _entries = entries = Larger(entries);
        }

        entries[count] = (JsonTape.Head(kind, start), length);
        _count = count + 1;
    }

    /// <summary>Adds a container.</summary>
    /// <param name="kind">The kind of container.</param>
    /// <param name="parent">The container around it, which <see cref="Close"/> returns.</param>
    /// <returns>The entry of the container, for <see cref="Close"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Open(JsonTapeKind kind, int parent)
    {
        Add(kind, 0, parent);
        return _count - 1;
    }

    /// <summary>Ends a container.</summary>
    /// <returns>The container around it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Close(int container)
    {
        ref var tail = ref _entries[container].Tail;
        var parent = tail;
        tail = _count;
        return parent;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsObject(int container) => _entries[container].Head == JsonTape.Head(JsonTapeKind.Object, 0);

    /// <summary>Returns a copy of the right size, and returns the array to its pool.</summary>
    public (uint Head, int Tail)[] Take()
    {
        var entries = GC.AllocateUninitializedArray<(uint, int)>(_count);
        _entries.AsSpan(0, _count).CopyTo(entries);
        ArrayPool<(uint, int)>.Shared.Return(_entries);
        _entries = [];
        _count = 0;
        return entries;
    }

    // The smaller array is not returned to the pool, because a copy of this struct may still use it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (uint Head, int Tail)[] Larger((uint Head, int Tail)[] entries)
    {
        var larger = ArrayPool<(uint, int)>.Shared.Rent(entries.Length * 2);
        entries.CopyTo(larger, 0);
        return larger;
    }
}
