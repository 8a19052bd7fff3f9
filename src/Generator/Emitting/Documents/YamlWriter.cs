using System.Text;

namespace Sluice.Generator.Emitting.Documents;

/// <summary>
/// Prints YAML in blocks. Most texts keep their JSON quotes, which mean the same in YAML. A text of several lines, such as a mapping template, is a
/// block that a person can read.
/// </summary>
internal sealed class YamlWriter : DocumentWriter
{
    // YAML 1.1 reads these words as something other than a text.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "true", "false", "on", "off", "null" };

    private readonly StringBuilder _text = new();
    private int _depth = -1;

    // What is printed next: the first child of its object or array, and a value after the dash of an item.
    private bool _isFirst;
    private bool _isItem;

    // The first member of an object that is an item is on the line of the dash.
    private bool _joinsDash;

    private YamlWriter()
    {
    }

    /// <summary>A document that is one object.</summary>
    public static string Document(Action<DocumentWriter> content)
    {
        var yaml = new YamlWriter();
        yaml.Nest('{', content, '}');
        return yaml._text.ToString();
    }

    protected override void Name(string name)
    {
        NextLine();
        _text.Append(IsPlain(name) ? name : JsonString.Of(name)).Append(':');
        _isItem = false;
    }

    protected override void Item()
    {
        NextLine();
        _text.Append("- ");
        _isItem = true;
    }

    protected override void Nest(char open, Action<DocumentWriter> content, char close)
    {
        var isItem = _isItem;
        _depth++;
        _isFirst = true;
        _joinsDash = isItem && open == '{';
        content(this);
        _depth--;
        if (_isFirst)
        {
            _isItem = isItem;
            Literal($"{open}{close}");
        }

        _isFirst = false;
    }

    protected override void Text(string value)
    {
        if (!IsBlock(value))
        {
            Literal(JsonString.Of(value));
            return;
        }

        var end = value.TrimEnd('\n').Length;
        var breaks = value.Length - end;
        _text.Append(_isItem ? "" : " ").Append(breaks > 0 ? "|+\n" : "|-\n");
        foreach (var line in value.Substring(0, end).Split('\n'))
        {
            _text.Append(' ', line.Length == 0 ? 0 : (_depth + 1) * 2).Append(line).Append('\n');
        }

        _text.Append('\n', Math.Max(0, breaks - 1));
    }

    // JSON on one line is YAML, too. Within JSON a line break is only between two values.
    protected override void Literal(string json) => _text.Append(_isItem ? "" : " ").Append(json.Replace("\r", "").Replace('\n', ' ')).Append('\n');

    private void NextLine()
    {
        if (_isFirst && _depth > 0 && !_joinsDash)
        {
            _text.Append('\n');
        }

        _text.Append(' ', _isFirst && _joinsDash ? 0 : _depth * 2);
        _isFirst = false;
        _joinsDash = false;
    }

    /// <summary>Returns whether a text can be a block. A block has no escapes, and its first line gives the indentation.</summary>
    private static bool IsBlock(string text) =>
        text.IndexOf('\n') >= 0
        && text[0] is not (' ' or '\n')
        && text.Split('\n').All(line => !line.EndsWith(" ", StringComparison.Ordinal) && !HasEscape(line));

    // A quote and a backslash need an escape in JSON only.
    private static bool HasEscape(string line)
    {
        var rest = line.Replace("\"", "").Replace("\\", "");
        return JsonString.Of(rest).Length > rest.Length + 2;
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && name[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')
        && !Words.Contains(name);
}
