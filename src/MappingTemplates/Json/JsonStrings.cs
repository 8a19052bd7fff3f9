using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sluice.MappingTemplates.Json;

/// <summary>Finds where a string of a document ends. Most are short: a call of the library's search costs more than the search.</summary>
internal static class JsonStrings
{
    /// <summary>The next quote or backslash, or the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOfEnd(ReadOnlySpan<char> text, int at)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            for (; at <= text.Length - Vector256<ushort>.Count; at += Vector256<ushort>.Count)
            {
                var characters = Vector256.LoadUnsafe(ref first, (nuint)at);
                var ends = Vector256.Equals(characters, Vector256.Create((ushort)'"')) | Vector256.Equals(characters, Vector256.Create((ushort)'\\'));
                var bytes = ends.AsByte().ExtractMostSignificantBits();
                if (bytes != 0)
                {
                    return at + (BitOperations.TrailingZeroCount(bytes) / sizeof(char));
                }
            }
        }

        return IndexOfEndInRest(text, at);
    }

    private static int IndexOfEndInRest(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return text.Length;
        }

        var length = text[at..].IndexOfAny('"', '\\');
        return length < 0 ? text.Length : at + length;
    }
}
