using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Json;

/// <summary>
/// The permissive parser of json-smart 2.2. It accepts unquoted and single-quoted texts, extra commas, leading zeros, and anything after the first value.
/// Objects become <see cref="JavaMap"/>, arrays <see cref="JsonArray"/>. Its time is linear in the length of the text. The whole text is checked at once;
/// the values are created when they are read. Well-formed JSON does not get here, because <see cref="JsonScanner"/> reads it.
/// </summary>
/// <remarks>
/// The reference engine counts closed objects as depth, and so refuses a document with 400 of them. This is an error of Debian's patch, which is not
/// copied.
/// </remarks>
internal ref partial struct JsonParser
{
    /// <summary>How deep arrays and objects may be nested.</summary>
    public const int MaxDepth = 400;

    // json-smart marks the end of the text with this character, so it ends the text wherever it occurs.
    public const char End = '\u001a';

    private readonly string _text;
    private readonly JsonTape _tape;
    private int _position;
    private int _depth;
    private char _current;

    private JsonParser(string text, JsonTape tape)
    {
        _text = text;
        _tape = tape;
        _position = -1;
    }

    /// <summary>Parses a document.</summary>
    /// <exception cref="JavaException">
    /// An <c>InvalidJsonException</c>: json-smart cannot read the text, or it is nested too deeply.
    /// </exception>
    public static object? Parse(string text, Budget budget)
    {
        var tape = NewTape(text, budget);
        if (!JsonScanner.TryScan(text, tape))
        {
            ReadWithCare(text, tape);
        }

        return tape.Complete();
    }

    /// <summary>Parses a document without the shortcut for well-formed JSON.</summary>
    public static object? ParseWithCare(string text, Budget budget)
    {
        var tape = NewTape(text, budget);
        ReadWithCare(text, tape);
        return tape.Complete();
    }

    private static void ReadWithCare(string text, JsonTape tape)
    {
        var parser = new JsonParser(text, tape);
        parser.Read();
        parser.ReadValue(JsonStops.First, isFirst: true);
    }

    private static JsonTape NewTape(string text, Budget budget) => text.Length <= JsonTape.MaxLength
        ? new JsonTape(text, budget)
        : throw new JavaException("InvalidJsonException", $"the JSON is longer than {JsonTape.MaxLength} characters");

    private void Read()
    {
        var next = _position + 1;
        var text = _text;
        _position = next;
        _current = (uint)next < (uint)text.Length ? text[next] : End;
    }

    private void ReadValue(JsonStops stops, bool isFirst = false)
    {
        while (_current is ' ' or '\r' or '\n' or '\t')
        {
            Read();
        }

        switch (_current)
        {
            case ':' or '}' or ']':
                throw Unexpected();
            case '{':
                ReadObject();
                break;
            case '[':
                ReadArray();
                break;
            case '"' or '\'':
                ReadQuoted();
                break;
            case 'n' or 't' or 'f' or 'N':
                ReadWord(stops);
                break;
            case >= '0' and <= '9' or '-':
                ReadNumber(stops);
                break;
            case End when !isFirst:
                throw Unexpected();
            default:
                ReadUnquoted(stops);
                break;
        }
    }

    private void ReadObject()
    {
        Enter();
        var map = _tape.Building.Open(JsonTapeKind.Object, 0);
        while (true)
        {
            Read();
            switch (_current)
            {
                case ' ' or '\r' or '\n' or '\t' or ',':
                    continue;
                case ':' or ']' or '[' or '{':
                    throw Unexpected();
                case '}':
                    Leave(map);
                    return;
            }

            ReadMember();
            if (_current == '}')
            {
                Leave(map);
                return;
            }

            if (_current != ',')
            {
                throw Unexpected();
            }
        }
    }

    private void ReadMember()
    {
        if (_current is '"' or '\'')
        {
            ReadQuoted();
        }
        else
        {
            ReadUnquoted(JsonStops.Key);
        }

        SkipSpace();
        if (_current != ':')
        {
            throw Unexpected();
        }

        Read();
        ReadValue(JsonStops.Member);
        SkipSpace();
    }

    private void ReadArray()
    {
        Enter();
        var array = _tape.Building.Open(JsonTapeKind.Array, 0);
        Read();
        while (true)
        {
            switch (_current)
            {
                case ' ' or '\r' or '\n' or '\t' or ',':
                    Read();
                    continue;
                case ']':
                    Leave(array);
                    return;
                case ':' or '}' or End:
                    throw Unexpected();
                default:
                    ReadValue(JsonStops.Element);
                    continue;
            }
        }
    }

    private void ReadWord(JsonStops stops)
    {
        var start = _position;
        SkipTo(stops);
        var (first, length) = TrimmedFrom(start);
        switch (_text.AsSpan(first, length))
        {
            case "null":
                _tape.Building.Add(JsonTapeKind.Null, 0, 0);
                break;
            case "true":
                _tape.Building.Add(JsonTapeKind.True, 0, 0);
                break;
            case "false":
                _tape.Building.Add(JsonTapeKind.False, 0, 0);
                break;
            case "NaN":
                _tape.Building.Add(JsonTapeKind.Value, _tape.Keep(float.NaN), 0);
                break;
            default:
                _tape.Building.Add(JsonTapeKind.Text, first, length);
                break;
        }
    }

    private void ReadUnquoted(JsonStops stops)
    {
        var start = _position;
        SkipTo(stops);
        AddTextFrom(start);
    }

    private void SkipTo(JsonStops stops)
    {
        while (_current != End && !stops.Contains(_current))
        {
            Read();
        }
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(_current))
        {
            Read();
        }
    }

    private void SkipSpace()
    {
        while (_current <= ' ' && _current != End)
        {
            Read();
        }
    }

    private readonly void AddTextFrom(int start)
    {
        var (first, length) = TrimmedFrom(start);
        _tape.Building.Add(JsonTapeKind.Text, first, length);
    }

    private readonly (int Start, int Length) TrimmedFrom(int start)
    {
        var end = Math.Min(_position, _text.Length);
        start = Math.Min(start, end);
        while (start < end && _text[start] <= ' ')
        {
            start++;
        }

        while (end > start && _text[end - 1] <= ' ')
        {
            end--;
        }

        return (start, end - start);
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw new JavaException("InvalidJsonException", $"the JSON is nested deeper than {MaxDepth} levels at position {_position}");
        }
    }

    private void Leave(int container)
    {
        _ = _tape.Building.Close(container);
        _depth--;
        Read();
    }

    private readonly JavaException Unexpected() => new(
        "InvalidJsonException",
        _current == End ? $"the JSON ends too early, at position {_position}" : $"unexpected character '{_current}' at position {_position} of the JSON");
}
