using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Sluice.LocalGateway.Basics;

/// <summary>
/// Parses JSON from clients and backends so that every string in it can be read. For a string with half of a surrogate pair or with bytes that are
/// not
/// UTF-8, .NET throws an exception, although Java reads such strings; here U+FFFD replaces the invalid part.
/// </summary>
internal static class WellFormedJson
{
    private const int EscapeLength = 6;

    /// <summary>Parses a text.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8, JsonDocumentOptions options = default) => JsonDocument.Parse(Mend(utf8), options);

    /// <summary>Returns the text itself if all of its strings can be read; otherwise a copy with U+FFFD in place of the invalid parts.</summary>
    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> utf8)
    {
        byte[]? copy = null;
        if (!Utf8.IsValid(utf8.Span))
        {
            utf8 = copy = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8.Span));
        }

        var at = 0;
        while (NextLoneSurrogate(utf8.Span, ref at))
        {
            if (copy is null)
            {
                utf8 = copy = utf8.ToArray();
            }

            @"\ufffd"u8.CopyTo(copy.AsSpan(at));
            at += EscapeLength;
        }

        return utf8;
    }

    /// <summary>
    /// Returns the text with U+FFFD in place of each half of a surrogate pair, because .NET's encoders of JSON throw an exception for one.
    /// </summary>
    public static string Text(string text)
        => text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static bool NextLoneSurrogate(ReadOnlySpan<byte> text, ref int at)
    {
        while (text[at..].IndexOf((byte)'\\') is >= 0 and var distance)
        {
            at += distance;
            if (!TryReadEscape(text[at..], out var first))
            {
                at = Math.Min(at + 2, text.Length);
            }
            else if (!char.IsSurrogate(first))
            {
                at += EscapeLength;
            }
            else if (char.IsHighSurrogate(first) && TryReadEscape(text[(at + EscapeLength)..], out var second) && char.IsLowSurrogate(second))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> text, out char character)
    {
        character = '\0';
        if (text.Length < EscapeLength || text[0] != '\\' || text[1] != 'u')
        {
            return false;
        }

        var code = 0;
        foreach (var digit in text[2..EscapeLength])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }

            code = (code << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        character = (char)code;
        return true;
    }
}
