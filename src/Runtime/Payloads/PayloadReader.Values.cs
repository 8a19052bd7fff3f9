using System.Text.Json;

namespace Sluice.Runtime;

/// <content>
/// Reads the values of a repeated query key or header, which an event has as an array of texts. Each value of a query key is an item, commas included. A
/// header that is repeated means the same as one with commas (RFC 9110, section 5.3), so each of its values is split at commas.
/// </content>
public ref partial struct PayloadReader
{
    /// <summary>Prepares to read the values of a query key as items. Returns false if the member is no array.</summary>
    /// <param name="name">The key's name in the request.</param>
    public bool Values(string name) => TakeValues(name, TextItems.Values, out _);

    /// <summary>Does the same as <see cref="Values"/>, but treats a single empty value as absent.</summary>
    /// <param name="name">The key's name in the request.</param>
    public bool NonEmptyValues(string name) => TakeValues(name, TextItems.Values, out var isEmpty) && !isEmpty;

    /// <summary>Prepares to read the values of a header as items. Returns false if the member is no array.</summary>
    /// <param name="name">The header's name.</param>
    public bool Lines(string name) => TakeValues(name, TextItems.Lines, out _);

    /// <summary>Does the same as <see cref="Lines"/>, but treats a single empty value as absent.</summary>
    /// <param name="name">The header's name.</param>
    public bool NonEmptyLines(string name) => TakeValues(name, TextItems.Lines, out var isEmpty) && !isEmpty;

    private bool TakeValues(string name, TextItems items, out bool isEmpty)
    {
        _json.Read();
        StartValue(name, items);
        isEmpty = false;
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            Refuse<string>();
            _json.Skip();
            return false;
        }

        var ahead = _json;
        ahead.Read();
        isEmpty = ahead.TokenType == JsonTokenType.EndArray
            || (ahead.TokenType == JsonTokenType.String && ahead.ValueSpan.IsEmpty && ahead.Read() && ahead.TokenType == JsonTokenType.EndArray);
        if (isEmpty)
        {
            _json = ahead;
            _items = TextItems.Last;
        }

        return true;
    }

    private bool NextValueItem()
    {
        if (_items == TextItems.RestOfLine)
        {
            SplitLine(_rest);
            return true;
        }

        _json.Read();
        switch (_json.TokenType)
        {
            case JsonTokenType.EndArray:
                _items = TextItems.Last;
                return false;
            case JsonTokenType.String when _json.ValueIsEscaped:
                Unescape();
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                _text = default;
                Refuse<string>();
                _json.Skip();
                break;
            case JsonTokenType.Null:
                _text = default;
                break;
            default:
                _text = _json.ValueSpan;
                break;
        }

        if (_items == TextItems.Lines)
        {
            SplitLine(_text);
        }

        return true;
    }

    private void SplitLine(ReadOnlySpan<byte> line)
    {
        var comma = line.IndexOf((byte)',');
        _text = Utf8Text.Trim(comma < 0 ? line : line[..comma]);
        _rest = comma < 0 ? default : line[(comma + 1)..];
        _items = comma < 0 ? TextItems.Lines : TextItems.RestOfLine;
    }
}
