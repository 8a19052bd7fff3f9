using System.Text;

namespace Sluice.Generator.Emitting.Documents;

/// <summary>
/// Writes JSON with two spaces of indentation and <c>\n</c> as line break, and with the members in the order of the calls. Objects and arrays that
/// fit on one line are written on one line, because people read them faster and CloudFormation limits the number of bytes.
/// </summary>
internal sealed class JsonWriter : DocumentWriter
{
    private const int Width = 120;

    // The length includes the indentation. A longer object or array is not tried on one line.
    private const int Longest = 2_000;

    private readonly StringBuilder _text = new();
    private readonly char[] _joined = new char[Longest];
    private int _depth;
    private bool _isEmpty = true;

    // These count the line breaks with their indentation: their number, the number of their characters, and the position of the last one.
    private int _lines;
    private int _blanks;
    private int _lastBreak = -1;

    private JsonWriter()
    {
    }

    /// <summary>Returns a document that is one object, with a line break at its end.</summary>
    public static string Document(Action<DocumentWriter> content)
    {
        var json = new JsonWriter();
        json.Nest('{', content, '}');
        return json._text.Append('\n').ToString();
    }

    protected override void Name(string name)
    {
        Item();
        JsonString.Append(_text, name);
        _text.Append(": ");
    }

    protected override void Item()
    {
        if (!_isEmpty)
        {
            _text.Append(',');
        }

        _isEmpty = false;
        Indent();
    }

    protected override void Nest(char open, Action<DocumentWriter> content, char close)
    {
        var (start, lines, blanks, lastBreak) = (_text.Length, _lines, _blanks, _lastBreak);
        _text.Append(open);
        _isEmpty = true;
        _depth++;
        content(this);
        _depth--;
        if (!_isEmpty)
        {
            Indent();
        }

        _isEmpty = false;
        _text.Append(close);

        // Nested objects and arrays were joined before, or are too long, and then this one is too long as well. Line breaks in strings are escaped.
        var joined = _text.Length - start - (_blanks - blanks) + (_lines - lines) + 1;
        if (_depth > 0 && _lines > lines && _text.Length - start <= Longest && start - lastBreak + joined <= Width)
        {
            JoinLines(start);
            (_lines, _blanks, _lastBreak) = (lines, blanks, lastBreak);
        }
    }

    protected override void Text(string value) => JsonString.Append(_text, value);

    protected override void Literal(string json) => _text.Append(json);

    private void JoinLines(int start)
    {
        var length = _text.Length - start;
        _text.CopyTo(start, _joined, 0, length);
        var end = 0;
        for (var i = 0; i < length; i++)
        {
            var isBreak = _joined[i] == '\n';
            _joined[end++] = isBreak ? ' ' : _joined[i];
            while (isBreak && i + 1 < length && _joined[i + 1] == ' ')
            {
                i++;
            }
        }

        _text.Length = start;
        _text.Append(_joined, 0, end);
    }

    private void Indent()
    {
        _lastBreak = _text.Length;
        _lines++;
        _blanks += 1 + (_depth * 2);
        _text.Append('\n').Append(' ', _depth * 2);
    }
}
