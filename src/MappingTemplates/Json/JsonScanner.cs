using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Json;

/// <summary>
/// Reads well-formed JSON, which is nearly all there is, in one loop. Whatever needs json-smart's leniency, or its errors, is left to
/// <see cref="JsonParser"/>: what this one accepts, that one reads in the same way.
/// </summary>
internal static class JsonScanner
{
    private const int Unusual = -1;
    private const int NoContainer = -1;

    /// <returns>False where the text is no object or array, or is anything but well-formed; the tape is then of no use.</returns>
    public static bool TryScan(string document, JsonTape tape)
    {
        ReadOnlySpan<char> text = document;
        var at = SkipSpace(text, 0);
        if (Peek(text, at) is not ('{' or '['))
        {
            return false;
        }

        var container = NoContainer;
        var inObject = false;
        var depth = 0;
        while (true)
        {
            if (inObject)
            {
                at = ReadName(text, at, tape);
                if (at < 0)
                {
                    return false;
                }
            }

            switch (Peek(text, at))
            {
                case '"':
                    at = ReadString(text, at, tape);
                    break;
                case '{' or '[' when depth == JsonParser.MaxDepth:
                    return false;
                case '{':
                    depth++;
                    container = tape.Open(JsonTapeKind.Object, container);
                    inObject = true;
                    at = SkipSpace(text, at + 1);
                    if (Peek(text, at) != '}')
                    {
                        continue;
                    }

                    break;
                case '[':
                    depth++;
                    container = tape.Open(JsonTapeKind.Array, container);
                    inObject = false;
                    at = SkipSpace(text, at + 1);
                    if (Peek(text, at) != ']')
                    {
                        continue;
                    }

                    break;
                case 't':
                    at = ReadWord(text, at, "true", JsonTapeKind.True, tape);
                    break;
                case 'f':
                    at = ReadWord(text, at, "false", JsonTapeKind.False, tape);
                    break;
                case 'n':
                    at = ReadWord(text, at, "null", JsonTapeKind.Null, tape);
                    break;
                case '-' or (>= '0' and <= '9'):
                    at = ReadNumber(text, at, tape);
                    break;
                default:
                    return false;
            }

            if (at < 0)
            {
                return false;
            }

            // All that ends here, up to the next value.
            while (true)
            {
                at = SkipSpace(text, at);
                var next = Peek(text, at);
                at++;
                if (next == ',')
                {
                    at = SkipSpace(text, at);
                    break;
                }

                if (next != (inObject ? '}' : ']'))
                {
                    return false;
                }

                container = tape.Close(container);
                if (container == NoContainer)
                {
                    // As json-smart, whatever follows.
                    return true;
                }

                depth--;
                inObject = tape.IsObject(container);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Peek(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipSpace(ReadOnlySpan<char> text, int at) => Peek(text, at) > ' ' ? at : SkipMoreSpace(text, at);

    private static int SkipMoreSpace(ReadOnlySpan<char> text, int at)
    {
        while (Peek(text, at) is ' ' or '\n' or '\r' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <returns>The value after the colon.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadName(ReadOnlySpan<char> text, int at, JsonTape tape)
    {
        at = Peek(text, at) == '"' ? ReadString(text, at, tape) : Unusual;
        if (at >= 0)
        {
            at = SkipSpace(text, at);
            at = Peek(text, at) == ':' ? SkipSpace(text, at + 1) : Unusual;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadString(ReadOnlySpan<char> text, int at, JsonTape tape)
    {
        var end = JsonStrings.IndexOfEnd(text, at + 1);
        switch (Peek(text, end))
        {
            case '"':
                tape.Add(JsonTapeKind.Text, at + 1, end - at - 1);
                return end + 1;
            case '\\':
                return ReadEscaped(text, at, end, tape);
            default:
                return Unusual;
        }
    }

    private static int ReadEscaped(ReadOnlySpan<char> text, int start, int backslash, JsonTape tape)
    {
        tape.Add(JsonTapeKind.Escaped, start, 0);
        var at = backslash;

        // In a string with an escape this character is the end of the document.
        if (text[start..at].Contains(JsonParser.End))
        {
            return Unusual;
        }

        while (true)
        {
            switch (Peek(text, at))
            {
                case '"':
                    return at + 1;
                case '\\' when Peek(text, at + 1) is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                    at += 2;
                    break;
                case '\\' when Peek(text, at + 1) == 'u' && text.Length - at >= 6 && IsHex(text.Slice(at + 2, 4)):
                    at += 6;
                    break;
                default:
                    return Unusual;
            }

            var run = text[at..].IndexOfAny('"', '\\', JsonParser.End);
            at = run < 0 ? text.Length : at + run;
        }
    }

    private static bool IsHex(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        return true;
    }

    private static int ReadWord(ReadOnlySpan<char> text, int at, string word, JsonTapeKind kind, JsonTape tape)
    {
        if (!text[at..].StartsWith(word))
        {
            return Unusual;
        }

        tape.Add(kind, 0, 0);
        return at + word.Length;
    }

    private static int ReadNumber(ReadOnlySpan<char> text, int start, JsonTape tape)
    {
        var at = SkipDigits(text, text[start] == '-' ? start + 1 : start);
        var next = Peek(text, at);
        if (next != '.' && (next | 0x20) != 'e')
        {
            tape.Add(JsonTapeKind.Integer, start, at - start);
            return char.IsAsciiDigit(text[at - 1]) ? at : Unusual;
        }

        if (next == '.')
        {
            at = SkipDigits(text, at + 1);
            next = Peek(text, at);
        }

        if ((next | 0x20) == 'e')
        {
            at = SkipDigits(text, Peek(text, at + 1) is '+' or '-' ? at + 2 : at + 1);
        }

        var number = text[start..at];
        if (!char.IsAsciiDigit(number[^1]) || (number.Length > JsonNumbers.LongestDouble && !TryReadDecimal(number, tape)))
        {
            return Unusual;
        }

        if (number.Length <= JsonNumbers.LongestDouble)
        {
            tape.Add(JsonTapeKind.Float, start, number.Length);
        }

        return at;
    }

    private static bool TryReadDecimal(ReadOnlySpan<char> number, JsonTape tape)
    {
        try
        {
            tape.AddValue(BigDecimal.Parse(number));
            return true;
        }
        catch (JavaException)
        {
            return false;
        }
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (char.IsAsciiDigit(Peek(text, at)))
        {
            at++;
        }

        return at;
    }
}
