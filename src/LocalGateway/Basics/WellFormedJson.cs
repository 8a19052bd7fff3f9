using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Sluice.LocalGateway.Basics;

/// <summary>
/// Parses JSON that strangers wrote so that every string in it can be read. .NET throws at a string with half of a surrogate pair
/// or with bytes that are not UTF-8, although the text is JSON; Java reads both, so U+FFFD takes their place here.
/// </summary>
internal static class WellFormedJson
{
    private const int EscapeLength = 6;

    /// <summary>Parses a text.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8, JsonDocumentOptions options = default) => JsonDocument.Parse(Mend(utf8), options);

    /// <summary>The text itself where all of its strings can be read; otherwise a copy in which they can.</summary>
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

    /// <summary>The text with U+FFFD in place of each half of a surrogate pair: .NET's encoders of JSON throw at one.</summary>
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
