using System.Text;

namespace Sluice.MappingTemplates.Json;

/// <content>Quoted strings.</content>
internal ref partial struct JsonParser
{
    private string ReadQuoted(bool isName = false)
    {
        var start = _position + 1;
        var rest = _text.AsSpan(start);
        var length = rest.IndexOfAny(_current, '\\');
        if (length >= 0 && rest[length] != '\\')
        {
            // No escape before the closing quote: control characters stay.
            _position = start + length;
            Read();
            return isName ? _names.Get(rest[..length]) : rest[..length].ToString();
        }

        if (!rest.Contains(_current))
        {
            _position = _text.Length;
            _current = End;
            throw Unexpected();
        }

        return ReadEscaped();
    }

    // With an escape anywhere, json-smart drops control characters and unknown escapes.
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
