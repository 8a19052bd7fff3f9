using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sluice.MappingTemplates.Json;

/// <summary>
/// Finds quotes and backslashes in blocks of 64 characters. The end of a string then follows from the bits of its block, and a short string needs no
/// search
/// of its own. This is a mutable struct for one scan.
/// </summary>
internal struct StringEnds
{
    private const int BlockSize = 64;

    // One bit for each character of the block.
    private ulong _ends;
    private int _block = -BlockSize;

    public StringEnds()
    {
    }

    /// <summary>Returns the position of the next quote or backslash, or the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(ReadOnlySpan<char> text, int at)
    {
        if ((uint)(at - _block) >= BlockSize)
        {
            _block = at & -BlockSize;
            _ends = EndsOf(text, _block);
        }

        var rest = _ends >> (at - _block);
        if (rest != 0)
        {
            return at + BitOperations.TrailingZeroCount(rest);
        }

        do
        {
            _block += BlockSize;
            if (_block >= text.Length)
            {
                return text.Length;
            }

            _ends = EndsOf(text, _block);
        }
        while (_ends == 0);
        return _block + BitOperations.TrailingZeroCount(_ends);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EndsOf(ReadOnlySpan<char> text, int block) =>
        Vector256.IsHardwareAccelerated && text.Length - block >= BlockSize ? EndsOfBlock(text, block) : EndsOfLast(text, block);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EndsOfBlock(ReadOnlySpan<char> text, int block)
    {
        ref var first = ref Unsafe.Add(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text)), block);
        var low = Vector256.Narrow(AreEnds(ref first, 0), AreEnds(ref first, 16)).ExtractMostSignificantBits();
        var high = Vector256.Narrow(AreEnds(ref first, 32), AreEnds(ref first, 48)).ExtractMostSignificantBits();
        return low | ((ulong)high << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> AreEnds(ref ushort first, nuint offset)
    {
        var characters = Vector256.LoadUnsafe(ref first, offset);
        return Vector256.Equals(characters, Vector256.Create((ushort)'"')) | Vector256.Equals(characters, Vector256.Create((ushort)'\\'));
    }

    // The last block may be shorter than the others.
    private static ulong EndsOfLast(ReadOnlySpan<char> text, int block)
    {
        if (block >= text.Length)
        {
            return 0;
        }

        if (Vector256.IsHardwareAccelerated && text.Length >= BlockSize)
        {
            var last = text.Length - BlockSize;
            return EndsOfBlock(text, last) >> (block - last);
        }

        var ends = 0UL;
        for (var at = block; at < text.Length && at < block + BlockSize; at++)
        {
            if (text[at] is '"' or '\\')
            {
                ends |= 1UL << (at - block);
            }
        }

        return ends;
    }
}
