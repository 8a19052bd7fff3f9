using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sluice.MappingTemplates.Java.Output;

/// <summary>Copies short ASCII texts quickly, because most values in templates are such texts.</summary>
internal static class AsciiText
{
    private const ulong NotAscii = 0xff80_ff80_ff80_ff80;

    /// <summary>Copies a text of up to 16 ASCII characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">The output. The characters are written to its beginning.</param>
    /// <returns>
    /// False if the text is longer or not ASCII, or if the output is too short. The beginning of the output then has no defined content.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopyShort(ReadOnlySpan<char> text, Span<byte> output)
    {
        var length = text.Length;
        if (length > 2 * Vector128<ushort>.Count || output.Length < length)
        {
            return false;
        }

        // Two loads and two stores, which overlap in the middle, copy 8 to 16 characters.
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
