using System.Buffers.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Reads arrays and dictionaries.</content>
public ref partial struct PayloadReader
{
    /// <summary>Moves to the array's next element. Returns false at the end of the array.</summary>
    public bool NextElement()
    {
        _name = null;
        _json.Read();
        return _json.TokenType != JsonTokenType.EndArray && (++_elements <= BindingLimits.MaxElements || LeaveCollection(JsonTokenType.EndArray));
    }

    /// <summary>Moves to the dictionary's next member. Returns false at the end of the object.</summary>
    public bool NextEntry()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.PropertyName && (++_elements <= BindingLimits.MaxElements || LeaveCollection(JsonTokenType.EndObject));
    }

    /// <summary>Creates a reader that is positioned on the member's name as if it were a string value, to read the key as another type.</summary>
    public readonly PayloadReader Key()
    {
        var start = (int)_json.TokenStartIndex;
        return new(_state, _state.Payload.Span.Slice(start, _json.ValueSpan.Length + 2), start);
    }

    /// <summary>Reads true or false from a member's name. Letter case is ignored.</summary>
    public bool ReadBooleanKey() => TryText() && Utf8Parser.TryParse(_text, out bool value, out var end) && end == _text.Length ? value : Refuse<bool>();

    /// <summary>Adds one problem for too many elements, and skips the rest of the collection.</summary>
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
