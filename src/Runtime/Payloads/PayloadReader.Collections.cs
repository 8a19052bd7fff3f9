using System.Buffers.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Dictionaries, whose keys are texts.</content>
public ref partial struct PayloadReader
{
    /// <summary>Goes to the array's next element; false at its end.</summary>
    public bool NextElement()
    {
        _name = null;
        _json.Read();
        return _json.TokenType != JsonTokenType.EndArray && (++_elements <= BindingLimits.MaxElements || LeaveCollection(JsonTokenType.EndArray));
    }

    /// <summary>Goes to the dictionary's next member; false at its end.</summary>
    public bool NextEntry()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.PropertyName && (++_elements <= BindingLimits.MaxElements || LeaveCollection(JsonTokenType.EndObject));
    }

    /// <summary>A reader that stands on the member's name as if it were a string, to read it as another type.</summary>
    public readonly PayloadReader Key()
    {
        var start = (int)_json.TokenStartIndex;
        return new(_state, _state.Payload.Span.Slice(start, _json.ValueSpan.Length + 2), start);
    }

    /// <summary>Reads true or false from a member's name.</summary>
    public bool ReadBooleanKey() => TryText() && Utf8Parser.TryParse(_text, out bool value, out var end) && end == _text.Length ? value : Refuse<bool>();

    /// <summary>There are too many elements: says so once, and skips what is left of every collection.</summary>
    private bool LeaveCollection(JsonTokenType end)
    {
        if (_elements == BindingLimits.MaxElements + 1)
        {
            _state.Problems.AddFailed(Position, null, $"The collections of a request hold at most {BindingLimits.MaxElements} elements.");
        }

        while (_json.TokenType != end)
        {
            _json.Skip();
            _json.Read();
        }

        return false;
    }
}
