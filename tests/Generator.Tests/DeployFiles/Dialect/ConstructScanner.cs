namespace Sluice.Generator.Tests.DeployFiles.Dialect;

/// <summary>
/// Names every construct of a template as docs/dialect.md does. It knows only what emitted templates may use; the rest is
/// <c>unknown: …</c>. On purpose not the engine's parser: that one accepts all of Velocity.
/// </summary>
internal sealed class ConstructScanner
{
    private static readonly string[] Operators = ["==", "!=", "&&", ">", "=", "!"];
    private static readonly string[] Roots = ["input", "util", "context", "stageVariables", "foreach"];
    private readonly string _text;
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private int _at;

    private ConstructScanner(string text) => _text = text;

    public static IReadOnlyCollection<string> Scan(string template)
    {
        var scanner = new ConstructScanner(template);
        while (scanner._at < template.Length)
        {
            scanner.Text();
        }

        return scanner._found;
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private void Text()
    {
        if (Next == '#')
        {
            Directive();
        }
        else if (Next == '$')
        {
            Reference();
        }
        else if (Next == '\\' && _at + 1 < _text.Length && _text[_at + 1] is '$' or '#')
        {
            Unknown("escape");
        }
        else
        {
            _at++;
        }
    }

    private void Directive()
    {
        if (_text.AsSpan(_at).StartsWith("##"))
        {
            var end = _text.IndexOf('\n', _at);
            _found.Add("##");
            _at = end < 0 ? _text.Length : end + 1;
            return;
        }

        _at++;
        var name = Word();
        _found.Add("#" + name);
        if (name is "set" or "if" or "elseif" or "foreach" or "define")
        {
            Arguments();
        }
        else if (name is not ("else" or "end") || char.IsAsciiLetterOrDigit(Next))
        {
            Unknown("#" + name);
        }
    }

    private void Arguments()
    {
        if (Next != '(')
        {
            Unknown("arguments");
            return;
        }

        _at++;
        while (Next is not (')' or '\0'))
        {
            Term();
        }

        _at++;
    }

    private void Term()
    {
        if (Next is ' ' or ',')
        {
            _at++;
        }
        else if (Next == '$')
        {
            Reference();
        }
        else if (Next is '\'' or '"')
        {
            Literal(Next);
        }
        else if (char.IsAsciiDigit(Next))
        {
            _found.Add("1");
            Word();
        }
        else if (_text.AsSpan(_at).StartsWith("in "))
        {
            _at += 2;
        }
        else if (Operators.FirstOrDefault(candidate => _text.AsSpan(_at).StartsWith(candidate)) is { } found)
        {
            _found.Add(found);
            _at += found.Length;
        }
        else
        {
            Unknown("expression");
        }
    }

    private void Literal(char quote)
    {
        var end = _text.IndexOf(quote, _at + 1);
        var inside = end < 0 ? "\0" : _text[(_at + 1)..end];
        if (end < 0 || (quote == '"' && inside.Contains('#')) || (quote == '"' && inside.Contains('\\') && inside != "\\\\'"))
        {
            Unknown("literal");
            return;
        }

        _found.Add(quote == '\'' ? "'text'" : inside.Contains('$') ? "\"$x\"" : "\"text\"");
        _found.UnionWith(quote == '"' ? Scan(inside) : []);
        _at = end + 1;
    }

    private void Reference()
    {
        _at++;
        var root = Word();
        if (root.Length == 0)
        {
            Unknown("$");
            return;
        }

        var isOurs = !Roots.Contains(root);
        var name = isOurs ? "$x" : "$" + root;
        while (Next is '.' or '[' && (Next == '[' || (_at + 1 < _text.Length && char.IsAsciiLetter(_text[_at + 1]))))
        {
            name = Next == '[' ? Index(name) : Member(name);
        }

        _found.Add(name.StartsWith("$context.", StringComparison.Ordinal) && !name.Contains("Override") ? "$context.…"
            : name.StartsWith("$stageVariables.", StringComparison.Ordinal) ? "$stageVariables.…" : name);
    }

    private string Member(string name)
    {
        _at++;
        var member = Word();
        if (Next != '(')
        {
            return name is "$x" or "$x.name" ? "$x.name" : name + "." + member;
        }

        _found.Add(name is "$input" or "$util" ? $"{name}.{member}()" : $".{member}()");
        if (name is not ("$input" or "$util"))
        {
            Remember(name);
        }

        Arguments();
        return "$x";
    }

    private string Index(string name)
    {
        _found.Add(_text.AsSpan(_at).StartsWith("['") ? "['text']" : "[$x]");
        _at++;
        Term();
        if (Next != ']')
        {
            Unknown("index");
        }

        _at++;
        return name;
    }

    private void Remember(string name) => _found.Add(
        name.StartsWith("$context", StringComparison.Ordinal) ? "$context.…" : name);

    private string Word()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Next) || Next is '_' or '-')
        {
            _at++;
        }

        return _text[start.._at];
    }

    private void Unknown(string what)
    {
        _found.Add($"unknown: {what} at '{_text[_at..Math.Min(_text.Length, _at + 20)]}'");
        _at = _text.Length;
    }
}
