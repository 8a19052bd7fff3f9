using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sluice.MappingTemplates.Java.Output;

/// <summary>Copies what most values of a template are: a few ASCII characters.</summary>
internal static class AsciiText
{
    private const ulong NotAscii = 0xff80_ff80_ff80_ff80;

    /// <summary>Copies a text of up to 16 ASCII characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">Has room for it.</param>
    /// <returns>False, and the output is as good as before, where it is longer or not ASCII.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopyShort(ReadOnlySpan<char> text, Span<byte> output)
    {
        var length = text.Length;
        if (length > 2 * Vector128<ushort>.Count || output.Length < length)
        {
            return false;
        }

        // Two loads and two stores that overlap in the middle.
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(output);
        if (length >= Vector128<ushort>.Count)
        {
            var last = (nuint)(length - Vector128<ushort>.Count);
            var (head, tail) = (Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, last));
            if (((head | tail) & Vector128.Create(NotAscii).AsUInt16()) != Vector128<ushort>.Zero)
            {
                return false;
            }

            var bytes = Vector128.Narrow(head, tail);
            bytes.GetLower().StoreUnsafe(ref to);
            bytes.GetUpper().StoreUnsafe(ref to, last);
            return true;
        }

        for (var i = 0; i < length; i++)
        {
            var character = text[i];
            if (character >= 0x80)
            {
                return false;
            }

            output[i] = (byte)character;
        }

        return true;
    }
}
