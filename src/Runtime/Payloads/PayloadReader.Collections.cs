using System.Buffers.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Dictionaries, whose keys are texts.</content>
public ref partial struct PayloadReader
{
    /// <summary>Goes to the dictionary's next member; false at its end.</summary>
    public bool NextEntry()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>A reader that stands on the member's name as if it were a string, to read it as another type.</summary>
    public readonly PayloadReader Key()
    {
        var start = (int)_json.TokenStartIndex;
        return new(_invocation, _invocation.Payload.Span.Slice(start, _json.ValueSpan.Length + 2), start);
    }

    /// <summary>Reads true or false from a member's name.</summary>
    public bool ReadBooleanKey() => TryText() && Utf8Parser.TryParse(_text, out bool value, out var end) && end == _text.Length ? value : Refuse<bool>();
}
