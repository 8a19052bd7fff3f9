using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Json;

/// <summary>
/// json-smart 2.2's permissive parser: unquoted and single-quoted text, useless commas, leading zeros, anything after the first value.
/// Objects become <see cref="JavaMap"/>, arrays <see cref="JsonArray"/>. Linear in the text.
/// </summary>
/// <remarks>The reference counts closed objects as depth, and so refuses a document with 400 of them; that is a fault of Debian's patch, not copied.</remarks>
internal ref partial struct JsonParser
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 400;

    // The reference marks the end with this character, so one in the text ends it too.
    private const char End = '\u001a';

    private readonly string _text;
    private readonly JsonNames _names;
    private int _position;
    private int _depth;
    private char _current;

    private JsonParser(string text, JsonNames names)
    {
        _text = text;
        _names = names;
        _position = -1;
    }

    /// <exception cref="JavaException">An <c>InvalidJsonException</c>: the text is too broken even for json-smart, or nests too deeply.</exception>
    public static object? Parse(string text)
    {
        var names = JsonNames.Rent();
        var parser = new JsonParser(text, names);
        parser.Read();
        var value = parser.ReadValue(JsonStops.First, isFirst: true);
        names.Return();
        return value;
    }

    private void Read()
    {
        var next = _position + 1;
        var text = _text;
        _position = next;
        _current = (uint)next < (uint)text.Length ? text[next] : End;
    }

    private object? ReadValue(JsonStops stops, bool isFirst = false)
    {
        while (true)
        {
            switch (_current)
            {
                case ' ' or '\r' or '\n' or '\t':
                    Read();
                    continue;
                case ':' or '}' or ']':
                    throw Unexpected();
                case '{':
                    return ReadObject();
                case '[':
                    return ReadArray();
                case '"' or '\'':
                    return ReadQuoted();
                case 'n' or 't' or 'f' or 'N':
                    return ReadWord(stops);
                case >= '0' and <= '9' or '-':
                    return ReadNumber(stops);
                case End when !isFirst:
                    throw Unexpected();
                default:
                    return ReadUnquoted(stops);
            }
        }
    }

    private JavaMap ReadObject()
    {
        Enter();
        ref var shape = ref _names.Shape(_depth);
        var expected = shape ?? [];
        var map = new JavaMap(capacity: expected.Length);
        var matched = 0;
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
                    return Close(map, ref shape, matched);
            }

            if (matched < expected.Length && TryReadName(expected[matched]))
            {
                // The names before it were the expected ones too, so it is no duplicate.
                map.AddNew(expected[matched++], ReadMemberValue());
            }
            else
            {
                matched = int.MaxValue;
                var key = _current is '"' or '\'' ? ReadQuoted(isName: true) : ReadUnquoted(JsonStops.Key);
                map.Put(key, ReadMemberValue());
            }

            if (_current == '}')
            {
                return Close(map, ref shape, matched);
            }

            if (_current != ',')
            {
                throw Unexpected();
            }
        }
    }

    // Objects of one depth often have the same names in the same order.
    private JavaMap Close(JavaMap map, ref string[]? shape, int matched)
    {
        _depth--;
        Read();
        if (matched != (shape?.Length ?? 0))
        {
            shape = JsonNames.ShapeOf(map);
        }

        return map;
    }

    private bool TryReadName(string name)
    {
        var end = _position + 1 + name.Length;
        if (_current != '"' || end >= _text.Length || _text[end] != '"' || !_text.AsSpan(_position + 1, name.Length).SequenceEqual(name))
        {
            return false;
        }

        _position = end;
        Read();
        return true;
    }

    private object? ReadMemberValue()
    {
        SkipSpace();
        if (_current != ':')
        {
            throw Unexpected();
        }

        Read();
        var value = ReadValue(JsonStops.Member);
        SkipSpace();
        return value;
    }

    private JsonArray ReadArray()
    {
        Enter();
        var array = new JsonArray();
        Read();
        while (true)
        {
            switch (_current)
            {
                case ' ' or '\r' or '\n' or '\t' or ',':
                    Read();
                    continue;
                case ']':
                    _depth--;
                    Read();
                    return array;
                case ':' or '}' or End:
                    throw Unexpected();
                default:
                    array.Add(ReadValue(JsonStops.Element));
                    continue;
            }
        }
    }

    private object? ReadWord(JsonStops stops)
    {
        var text = ReadUnquoted(stops);
        return text switch
        {
            "null" => null,
            "true" => JavaBoolean.True,
            "false" => JavaBoolean.False,
            "NaN" => float.NaN,
            _ => text,
        };
    }

    private string ReadUnquoted(JsonStops stops)
    {
        var start = _position;
        SkipTo(stops);
        return TrimmedFrom(start);
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

    private readonly string TrimmedFrom(int start)
    {
        var end = _position;
        while (start < end && _text[start] <= ' ')
        {
            start++;
        }

        while (end > start && _text[end - 1] <= ' ')
        {
            end--;
        }

        return _text[start..end];
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw new JavaException("InvalidJsonException", $"the JSON nests deeper than {MaxDepth} at position {_position}");
        }
    }

    private readonly JavaException Unexpected() => new(
        "InvalidJsonException",
        _current == End ? $"the JSON ends too early, at position {_position}" : $"unexpected character '{_current}' at position {_position} of the JSON");
}
