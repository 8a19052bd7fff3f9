using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;

namespace Sluice.MappingTemplates.Json;

/// <summary>
/// Reads well-formed JSON, which nearly all JSON is, in one loop. It leaves JSON that needs json-smart's leniency, and its errors, to
/// <see cref="JsonParser"/>. That parser reads everything that this class accepts in the same way.
/// </summary>
internal static class JsonScanner
{
    private const int Unusual = -1;
    private const int NoContainer = -1;

    /// <summary>Reads a document.</summary>
    /// <returns>False if the text is not a well-formed object or array. The tape is then unchanged.</returns>
    public static bool TryScan(string document, JsonTape tape)
    {
        ReadOnlySpan<char> text = document;
        var at = SkipSpace(text, 0);
        if (Peek(text, at) is not ('{' or '['))
        {
            return false;
        }

        var entries = tape.Building;
        var ends = new StringEnds();
        var container = NoContainer;
        var inObject = false;
        var depth = 0;
        while (true)
        {
            if (inObject)
            {
                if (Peek(text, at) != '"')
                {
                    return false;
                }

                at = ReadString(text, at, ref entries, ref ends);
                if (at < 0)
                {
                    return false;
                }

                at = SkipSpace(text, at);
                if (Peek(text, at) != ':')
                {
                    return false;
                }

                at = SkipSpace(text, at + 1);
            }

            var first = Peek(text, at);
            if (first == '"')
            {
                at = ReadString(text, at, ref entries, ref ends);
            }
            else if (first is '{' or '[')
            {
                if (++depth > JsonParser.MaxDepth)
                {
                    return false;
                }

                inObject = first == '{';
                container = entries.Open(inObject ? JsonTapeKind.Object : JsonTapeKind.Array, container);
                at = SkipSpace(text, at + 1);
                if (Peek(text, at) != (inObject ? '}' : ']'))
                {
                    continue;
                }
            }
            else if (char.IsAsciiDigit(first) || first == '-')
            {
                var start = at;
                at = SkipDigits(text, at + 1);
                if (Peek(text, at) is not ('.' or 'e' or 'E'))
                {
                    entries.Add(JsonTapeKind.Integer, start, at - start);
                    at = Peek(text, at - 1) == '-' ? Unusual : at;
                }
                else
                {
                    at = SkipFraction(text, at);
                    if (at >= 0 && at - start <= JsonNumbers.LongestDouble)
                    {
                        entries.Add(JsonTapeKind.Float, start, at - start);
                    }
                    else if (at >= 0 && TryReadDecimal(text[start..at], tape, out var value))
                    {
                        entries.Add(JsonTapeKind.Value, value, 0);
                    }
                    else
                    {
                        return false;
                    }
                }
            }
            else
            {
                var kind = first switch { 't' => JsonTapeKind.True, 'f' => JsonTapeKind.False, 'n' => JsonTapeKind.Null, _ => JsonTapeKind.Text };
                entries.Add(kind, 0, 0);
                at = SkipWord(text[at..], kind) is var length and > 0 ? at + length : Unusual;
            }

            if (at < 0)
            {
                return false;
            }

            // Handles everything that can follow a value, up to the next value.
            while (true)
            {
                at = SkipSpace(text, at);
                var next = Peek(text, at);
                if (next == ',')
                {
                    at = SkipSpace(text, at + 1);
                    break;
                }

                if (next != (inObject ? '}' : ']'))
                {
                    return false;
                }

                at++;
                depth--;
                container = entries.Close(container);
                if (container == NoContainer)
                {
                    // Like json-smart, the scanner ignores what follows.
                    tape.Building = entries;
                    return true;
                }

                inObject = entries.IsObject(container);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Peek(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipSpace(ReadOnlySpan<char> text, int at) => Peek(text, at) > ' ' ? at : SkipMoreSpace(text, at);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipMoreSpace(ReadOnlySpan<char> text, int at)
    {
        while (Peek(text, at) is ' ' or '\n' or '\r' or '\t')
        {
            at++;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (char.IsAsciiDigit(Peek(text, at)))
        {
            at++;
        }

        return at;
    }

    private static int SkipWord(ReadOnlySpan<char> text, JsonTapeKind kind) => kind switch
    {
        JsonTapeKind.True when text.StartsWith("true") => 4,
        JsonTapeKind.False when text.StartsWith("false") => 5,
        JsonTapeKind.Null when text.StartsWith("null") => 4,
        _ => 0,
    };

    // A number that does not end in a digit is left to JsonParser.
    private static int SkipFraction(ReadOnlySpan<char> text, int at)
    {
        if (Peek(text, at) == '.')
        {
            at = SkipDigits(text, at + 1);
        }

        if (Peek(text, at) is 'e' or 'E')
        {
            at = SkipDigits(text, Peek(text, at + 1) is '+' or '-' ? at + 2 : at + 1);
        }

        return char.IsAsciiDigit(Peek(text, at - 1)) ? at : Unusual;
    }

    /// <summary>Reads a string.</summary>
    /// <param name="text">The document.</param>
    /// <param name="at">The position of the opening quote.</param>
    /// <param name="entries">The entries, to which the string is added.</param>
    /// <param name="ends">The positions where strings end.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadString(ReadOnlySpan<char> text, int at, ref JsonTapeEntries entries, ref StringEnds ends)
    {
        var start = at + 1;
        var end = ends.Next(text, start);
        if (Peek(text, end) == '"')
        {
            entries.Add(JsonTapeKind.Text, start, end - start);
            return end + 1;
        }

        entries.Add(JsonTapeKind.Escaped, at, 0);
        return SkipEscaped(text, start, end, ends);
    }

    /// <summary>Checks the rest of a string with escapes, and returns the position after it.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">The position after the opening quote.</param>
    /// <param name="at">The position of the first backslash, or of the end of the text.</param>
    /// <param name="ends">The positions where strings end.</param>
    private static int SkipEscaped(ReadOnlySpan<char> text, int start, int at, StringEnds ends)
    {
        while (true)
        {
            var rest = text[at..];
            switch (rest)
            {
                case ['"', ..]:
                    // In a string with an escape, this character ends the document.
                    return text[start..at].Contains(JsonParser.End) ? Unusual : at + 1;
                case ['\\', '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't', ..]:
                    at += 2;
                    break;
                case ['\\', 'u', var a, var b, var c, var d, ..] when IsHex(a) && IsHex(b) && IsHex(c) && IsHex(d):
                    at += 6;
                    break;
                default:
                    return Unusual;
            }

            at = ends.Next(text, at);
        }
    }

    private static bool IsHex(char digit) => char.IsAsciiHexDigit(digit);

    private static bool TryReadDecimal(ReadOnlySpan<char> number, JsonTape tape, out int value)
    {
        try
        {
            value = tape.Keep(BigDecimal.Parse(number));
            return true;
        }
        catch (JavaException)
        {
            value = 0;
            return false;
        }
    }
}
