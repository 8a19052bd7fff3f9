using System.Text;

namespace Sluice.MappingTemplates.Java.Output;

/// <summary>Encodings that write a lone half of a surrogate pair as Java does.</summary>
internal static class JavaEncodings
{
    private static readonly Encoding BigEndianWithMark = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);

    /// <summary>UTF-8 that writes a lone half of a surrogate pair as <c>?</c>. .NET's own encoding writes U+FFFD.</summary>
    public static Encoding Utf8 { get; } =
        Encoding.GetEncoding("utf-8", new EncoderReplacementFallback("?"), new DecoderReplacementFallback("\ufffd"));

    /// <summary>Does the same as Java's <c>getBytes(charset)</c>. Returns null for a character set that this engine does not support.</summary>
    public static byte[]? Encode(string text, string charset) => charset.ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => Utf8.GetBytes(text),
        "US-ASCII" or "ASCII" => Narrow(text, '\u007f'),
        "ISO-8859-1" or "ISO8859-1" or "ISO_8859-1" or "ISO8859_1" or "LATIN1" => Narrow(text, '\u00ff'),
        "UTF-16" => [.. BigEndianWithMark.GetPreamble(), .. BigEndianWithMark.GetBytes(text)],
        "UTF-16LE" => Encoding.Unicode.GetBytes(text),
        "UTF-16BE" => Encoding.BigEndianUnicode.GetBytes(text),
        _ => null,
    };

    // Writes one byte for each character. A character that is too large is one '?', also if it is a surrogate pair. .NET's own encodings write two
    // '?' for a
    // pair, and 'A' for '\u0100'.
    private static byte[] Narrow(string text, char last)
    {
        var bytes = new byte[text.Length];
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            bytes[written++] = text[i] <= last ? (byte)text[i] : (byte)'?';
            i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        return written == bytes.Length ? bytes : bytes[..written];
    }
}
