using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Reads the members of the event that API Gateway sends to a proxy integration (payload format 1.0).</content>
public ref partial struct PayloadReader
{
    internal PayloadReader(ReadingState state, EventParts parts)
    {
        parts.Clear();
        state.Event = parts;
        _state = state;
        _json = new(state.Payload.Span);
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The event is not an object.");
        }
    }

    /// <summary>Enters the object of a member of the event. Returns false if the value is null, as the event has it for a map without entries.</summary>
    public bool Enter()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        _json.Skip();
        return false;
    }

    /// <summary>Returns true if the member is the header with the name. Letter case does not count.</summary>
    /// <param name="name">The name as UTF-8. It has only ASCII characters.</param>
    public readonly bool IsHeader(ReadOnlySpan<byte> name) =>
        _isOddName ? IsIgnoringCase(name) : _member.Length == name.Length && Ascii.EqualsIgnoreCase(_member, name);

    /// <summary>Remembers the request's media type.</summary>
    public void TakeMediaType()
    {
        var token = TakeToken();
        if (_json.TokenType != JsonTokenType.String)
        {
            return;
        }

        // A JSON writer may escape the plus sign of a type such as application/vnd.shop+json.
        _state.Event!.MediaType = _json.ValueIsEscaped && Unescape() ? _text.ToArray() : token[1..^1];
    }

    /// <summary>Remembers the body, which is read after all other members.</summary>
    public void TakeBody()
    {
        var token = TakeToken();

        // An empty text is no body either.
        _state.Event!.Body = token.Length <= 2 ? default : token;
    }

    /// <summary>Remembers whether the body is base64.</summary>
    public void TakeEncoding()
    {
        _json.Read();
        _state.Event!.IsBase64 = _json.TokenType == JsonTokenType.True;
        _json.Skip();
    }

    /// <summary>
    /// Reads a map of texts, such as all headers. A value that is an object, such as the claims of a user pool, is its JSON. The map of null is empty.
    /// </summary>
    /// <param name="ignoreCase">True to ignore the case of the names, as for headers.</param>
    public Dictionary<string, string> ReadEventTexts(bool ignoreCase)
    {
        var texts = new Dictionary<string, string>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        if (!Enter())
        {
            return texts;
        }

        while (NextMember())
        {
            var name = MemberName();
            var before = _json;
            _json.Read();
            if (_json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                using var document = JsonDocument.ParseValue(ref _json);
                texts[name] = document.RootElement.GetRawText();
                continue;
            }

            _json = before;
            texts[name] = Text(name) ? ParseString() : "";
        }

        return texts;
    }

    /// <summary>Returns the token of a string with its quotes; nothing for a value of any other kind.</summary>
    private ReadOnlyMemory<byte> TakeToken()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.String)
        {
            return _state.Payload.Slice((int)_json.TokenStartIndex, _json.ValueSpan.Length + 2);
        }

        _json.Skip();
        return default;
    }
}
