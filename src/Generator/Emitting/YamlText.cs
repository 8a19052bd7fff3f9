using System.Text;

namespace Sluice.Generator.Emitting;

/// <summary>
/// Converts JSON that <c>JsonWriter</c> wrote to YAML in block style. Texts keep their JSON quotes, which YAML reads in the same way. Texts with
/// several lines, such as mapping templates, become literal blocks that a person can read.
/// </summary>
internal sealed class YamlText
{
    // YAML 1.1 does not read these words as texts.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "true", "false", "on", "off", "null" };

    private readonly string _json;
    private readonly StringBuilder _yaml = new();
    private int _at;

    private YamlText(string json) => _json = json;

    public static string Of(string json)
    {
        var text = new YamlText(json);
        text.SkipSpace();
        text.Members(0);
        return text._yaml.ToString();
    }

    /// <summary>Writes the value after a key or a dash, and ends its line.</summary>
    private void Value(int indent, bool isItem)
    {
        switch (_json[_at])
        {
            case '{' when !IsEmpty('}'):
                if (!isItem)
                {
                    _yaml.Append('\n');
                }

                Members(indent + 1, isItem);
                break;
            case '[' when !IsEmpty(']'):
                _yaml.Append('\n');
                Items(indent + 1);
                break;
            case '{' or '[':
                _yaml.Append(isItem ? "" : " ").Append(_json[_at] == '{' ? "{}\n" : "[]\n");
                _at = _json.IndexOf(_json[_at] == '{' ? '}' : ']', _at) + 1;
                break;
            case '"':
                _yaml.Append(isItem ? "" : " ");
                Text(StringToken(), indent + 1);
                break;
            default:
                var start = _at;
                while (_json[_at] is not (',' or '}' or ']' or ' ' or '\n'))
                {
                    _at++;
                }

                _yaml.Append(isItem ? "" : " ").Append(_json, start, _at - start).Append('\n');
                break;
        }
    }

    private void Members(int indent, bool isItem = false)
    {
        _at++;
        for (var isFirst = true; ; isFirst = false)
        {
            SkipSpace();
            if (_json[_at++] == '}')
            {
                return;
            }

            _at -= _json[_at - 1] == ',' ? 0 : 1;
            SkipSpace();

            // The first key after a dash is on the same line.
            _yaml.Append(' ', isItem && isFirst ? 0 : indent * 2);
            var key = StringToken();
            _yaml.Append(IsPlain(key) ? key.Substring(1, key.Length - 2) : key).Append(':');
            SkipSpace();
            _at++;
            SkipSpace();
            Value(indent, isItem: false);
        }
    }

    private void Items(int indent)
    {
        _at++;
        while (true)
        {
            SkipSpace();
            if (_json[_at++] == ']')
            {
                return;
            }

            _at -= _json[_at - 1] == ',' ? 0 : 1;
            SkipSpace();
            _yaml.Append(' ', indent * 2).Append("- ");
            Value(indent, isItem: true);
        }
    }

    private void Text(string token, int indent)
    {
        var lines = token.Substring(1, token.Length - 2).Replace("\\n", "\n");
        var text = lines.Replace("\\\"", "\"").Replace("\\\\", "\\");

        // A literal block has no escapes, and its first line determines the indentation.
        if (lines.IndexOf('\n') < 0 || text[0] is ' ' or '\n' || HasOtherEscape(token)
            || Array.Exists(text.Split('\n'), line => line.EndsWith(" ", StringComparison.Ordinal)))
        {
            _yaml.Append(token).Append('\n');
            return;
        }

        _yaml.Append(text.EndsWith("\n", StringComparison.Ordinal) ? "|+\n" : "|-\n");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            _yaml.Append(line.Length == 0 ? "" : new string(' ', indent * 2)).Append(line).Append('\n');
        }

        _yaml.Append('\n', text.Length - text.TrimEnd('\n').Length - (text.EndsWith("\n", StringComparison.Ordinal) ? 1 : 0));
    }

    // "\\n" is a backslash and a letter, which the replacement above would read as a line break.
    private static bool HasOtherEscape(string token)
    {
        for (var i = 1; i < token.Length - 1; i++)
        {
            if (token[i] == '\\' && (token[++i] is not ('n' or '"' or '\\') || (token[i] == '\\' && token[i + 1] is 'n' or '"')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(string token) =>
        token.Length > 2 && token[1] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        && token.Skip(1).Take(token.Length - 2).All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')
        && !Words.Contains(token.Substring(1, token.Length - 2));

    /// <summary>Returns the string with its quotes.</summary>
    private string StringToken()
    {
        var start = _at++;
        while (_json[_at] != '"')
        {
            _at += _json[_at] == '\\' ? 2 : 1;
        }

        _at++;
        return _json.Substring(start, _at - start);
    }

    private bool IsEmpty(char end)
    {
        var next = _at + 1;
        while (_json[next] is ' ' or '\n')
        {
            next++;
        }

        return _json[next] == end;
    }

    private void SkipSpace()
    {
        while (_at < _json.Length && _json[_at] is ' ' or '\n')
        {
            _at++;
        }
    }
}
