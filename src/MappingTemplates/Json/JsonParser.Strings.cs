using System.Text;

namespace Sluice.MappingTemplates.Json;

/// <content>Reads quoted strings.</content>
internal ref partial struct JsonParser
{
    private void ReadQuoted()
    {
        var start = _position + 1;
        var rest = _text.AsSpan(start);
        var length = rest.IndexOfAny(_current, '\\');
        if (length >= 0 && rest[length] != '\\')
        {
            // There is no escape before the closing quote, so control characters are kept.
            _tape.Building.Add(JsonTapeKind.Text, start, length);
            _position = start + length;
            Read();
            return;
        }

        // If the string has an escape, the character that marks the end of the document also ends the string.
        if (!rest.Contains(_current) || rest[..length].Contains(End))
        {
            _position = _text.Length;
            _current = End;
            throw Unexpected();
        }

        _tape.Building.Add(JsonTapeKind.Escaped, start - 1, 0);
        SkipEscaped(start + length);
    }

    /// <summary>Returns the value of a quoted text with escapes.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">The position of the opening quote.</param>
    public static string Unescape(string text, int start) => new JsonParser(text, null!) { _position = start, _current = text[start] }.ReadEscaped();

    // Checks the string from its first backslash, so that errors are reported now and not when the value is read.
    private void SkipEscaped(int backslash)
    {
        var quote = _current;
        _position = backslash;
        while (true)
        {
            switch (_position < _text.Length ? _text[_position] : End)
            {
                case '\\':
                    _position++;
                    var digits = _position < _text.Length ? _text[_position] switch { 'u' => 4, 'x' => 2, _ => 0 } : 0;
                    if (digits > 0)
                    {
                        ReadHex(digits);
                    }

                    _position++;
                    break;
                case End:
                    _current = End;
                    throw Unexpected();
                default:
                    Read();
                    return;
            }

            var next = _position < _text.Length ? _text.AsSpan(_position).IndexOfAny(quote, '\\', End) : -1;
            _position = next < 0 ? _text.Length : _position + next;
        }
    }

    // If a string has an escape, json-smart removes control characters and unknown escapes from it.
    private string ReadEscaped()
    {
        var quote = _current;
        var text = new StringBuilder();
        while (true)
        {
            Read();
            if (_current == quote)
            {
                Read();
                return text.ToString();
            }

            switch (_current)
            {
                case End:
                    throw Unexpected();
                case '\\':
                    Read();
                    AppendEscape(text);
                    break;
                case >= ' ' and not '\u007f':
                    AppendRun(text, quote);
                    break;
            }
        }
    }

    private void AppendRun(StringBuilder text, char quote)
    {
        var rest = _text.AsSpan(_position);
        var length = 1;
        while (length < rest.Length && rest[length] is >= ' ' and not ('\u007f' or '\\') && rest[length] != quote)
        {
            length++;
        }

        text.Append(rest[..length]);
        _position += length - 1;
    }

    private void AppendEscape(StringBuilder text)
    {
        switch (_current)
        {
            case 't':
                text.Append('\t');
                break;
            case 'n':
                text.Append('\n');
                break;
            case 'r':
                text.Append('\r');
                break;
            case 'f':
                text.Append('\f');
                break;
            case 'b':
                text.Append('\b');
                break;
            case '\\' or '/' or '\'' or '"':
                text.Append(_current);
                break;
            case 'u':
                text.Append(ReadHex(4));
                break;
            case 'x':
                text.Append(ReadHex(2));
                break;
        }
    }

    private char ReadHex(int digits)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
        {
            Read();
            if (!char.IsAsciiHexDigit(_current))
            {
                throw Unexpected();
            }

            value = (value * 16) + Convert.ToInt32(_current.ToString(), 16);
        }

        return (char)value;
    }
}
