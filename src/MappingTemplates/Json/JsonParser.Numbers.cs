using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;

namespace Sluice.MappingTemplates.Json;

/// <content>Reads numbers, and texts that begin like one: <c>12 apples</c> is a text.</content>
internal ref partial struct JsonParser
{
    private void ReadNumber(JsonStops stops)
    {
        var start = _position;
        Read();
        SkipDigits();
        var kind = JsonTapeKind.Integer;
        if (_current == '.')
        {
            kind = JsonTapeKind.Float;
            Read();
            SkipDigits();
        }

        if (_current is 'e' or 'E')
        {
            kind = JsonTapeKind.Float;
            Read();
            if (_current is not ('+' or '-' or >= '0' and <= '9'))
            {
                SkipTo(stops);
                AddTextFrom(start);
                return;
            }

            Read();
            SkipDigits();
        }

        var end = _position;
        SkipSpace();
        if (_current != End && _current < JsonStops.Limit && !stops.Contains(_current))
        {
            SkipTo(stops);
            AddTextFrom(start);
        }
        else
        {
            AddNumber(kind, start, end - start);
        }
    }

    private readonly void AddNumber(JsonTapeKind kind, int start, int length)
    {
        var text = _text.AsSpan(start, length);
        if (kind == JsonTapeKind.Integer)
        {
            _tape.Building.Add(kind, start, length);
        }
        else if (!JsonNumbers.IsFloat(text))
        {
            throw NotANumber();
        }
        else if (length <= JsonNumbers.LongestDouble)
        {
            _tape.Building.Add(kind, start, length);
        }
        else
        {
            _tape.Building.Add(JsonTapeKind.Value, _tape.Keep(ParseDecimal(text)), 0);
        }
    }

    private readonly BigDecimal ParseDecimal(ReadOnlySpan<char> text)
    {
        try
        {
            return BigDecimal.Parse(text);
        }
        catch (JavaException)
        {
            throw NotANumber();
        }
    }

    private readonly JavaException NotANumber() => new("NumberFormatException", $"malformed number at position {_position} of the JSON");
}
