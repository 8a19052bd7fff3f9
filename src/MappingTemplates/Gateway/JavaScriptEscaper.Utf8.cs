using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sluice.MappingTemplates.Gateway;

/// <content>Writes directly into the bytes of the output, because escaped text is always ASCII.</content>
internal static partial class JavaScriptEscaper
{
    // The longest escape is \uXXXX.
    private const int LongestEscape = 6;

    /// <summary>Writes the escaped text.</summary>
    /// <returns>The number of bytes that were written.</returns>
    private static int Write(ReadOnlySpan<char> text, Span<byte> output, bool keepsApostrophes)
    {
        // If apostrophes are kept, the comparison uses the quotation mark instead, which is escaped anyway.
        var apostrophe = Vector128.Create(keepsApostrophes ? (ushort)'"' : (ushort)'\'');
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var at = 0;
        var written = 0;
        while (at <= text.Length - Vector128<ushort>.Count)
        {
            var characters = Vector128.LoadUnsafe(ref first, (nuint)at);
            var escaped = Vector128.Equals(characters, apostrophe)
                | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
                | Vector128.Equals(characters, Vector128.Create((ushort)'\\'))
                | Vector128.Equals(characters, Vector128.Create((ushort)'/'))
                | Vector128.GreaterThan(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)(0x7f - ' ')));
            Vector128.Narrow(characters, characters).GetLower().CopyTo(output[written..]);
            var bytes = escaped.AsByte().ExtractMostSignificantBits();
            var plain = bytes == 0 ? Vector128<ushort>.Count : BitOperations.TrailingZeroCount(bytes) / sizeof(char);
            at += plain;
            written += plain;
            if (bytes != 0)
            {
                written += WriteEscape(text[at++], output[written..]);
            }
        }

        for (; at < text.Length; at++)
        {
            var character = text[at];
            if (character is >= ' ' and <= '\u007f' and not ('"' or '\\' or '/') && (character != '\'' || keepsApostrophes))
            {
                output[written++] = (byte)character;
            }
            else
            {
                written += WriteEscape(character, output[written..]);
            }
        }

        return written;
    }

    private static int WriteEscape(char value, Span<byte> output)
    {
        output[0] = (byte)'\\';
        output[1] = value switch
        {
            '\'' or '"' or '\\' or '/' => (byte)value,
            '\b' => (byte)'b',
            '\n' => (byte)'n',
            '\t' => (byte)'t',
            '\f' => (byte)'f',
            '\r' => (byte)'r',
            _ => (byte)'u',
        };
        if (output[1] != 'u')
        {
            return 2;
        }

        _ = ((int)value).TryFormat(output[2..], out _, "X4", CultureInfo.InvariantCulture);
        return LongestEscape;
    }
}
