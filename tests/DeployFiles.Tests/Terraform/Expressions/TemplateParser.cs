using System.Globalization;
using System.Text;

namespace Sluice.DeployFiles.Tests.Terraform.Expressions;

/// <summary>
/// Reads string templates: texts with <c>${…}</c> and <c>%{…}</c>. A string in JSON and a file for <c>templatefile</c> have no other escapes than
/// <c>$${</c> and <c>%%{</c>. A string in quotes inside of an expression also has those with a backslash.
/// </summary>
internal sealed class TemplateParser(Scanner scanner, bool isQuoted)
{
    private const string EndOfText = "the end of the text";

    private readonly StringBuilder _text = new();

    // The directive that ended the last part: else, endif, endfor, or the end of the text.
    private string _end = EndOfText;

    /// <summary>Reads a whole text, such as a string in JSON.</summary>
    public static Expression Parse(string text) => new TemplateParser(new(text), isQuoted: false).All();

    /// <summary>Reads until the quotation mark, which is left.</summary>
    public Expression All()
    {
        var template = Part();
        return _end == EndOfText ? template : throw scanner.Error($"'{_end}' has no beginning");
    }

    private Expression Part()
    {
        var parts = new List<Expression>();
        _end = EndOfText;
        while (!scanner.IsAtEnd && !(isQuoted && scanner.Next == '"'))
        {
            if (scanner.Take("$${") || scanner.Take("%%{"))
            {
                // The character before the brace is the second of two.
                scanner.At -= 2;
                Add();
                Add();
            }
            else if (scanner.Take("${"))
            {
                EndText(parts);
                scanner.Take("~");
                parts.Add(new ExpressionParser(scanner).Expression());
                Close();
            }
            else if (scanner.Take("%{"))
            {
                EndText(parts);
                scanner.Take("~");
                if (Directive() is not { } directive)
                {
                    break;
                }

                parts.Add(directive);
            }
            else if (isQuoted && scanner.Next == '\\')
            {
                Escape();
            }
            else
            {
                Add();
            }
        }

        EndText(parts);
        return parts switch
        {
            [] => new(ExpressionKind.Text, ""),
            [{ Kind: ExpressionKind.Text } text] => text,
            _ => new(ExpressionKind.Template, "", parts),
        };
    }

    private Expression? Directive()
    {
        scanner.SkipSpace();
        var name = scanner.Name();
        switch (name)
        {
            case "if":
                var condition = new ExpressionParser(scanner).Expression();
                Close();
                var value = Part();
                var other = new Expression(ExpressionKind.Text, "");
                if (_end == "else")
                {
                    other = Part();
                }

                Ends("endif");
                return new(ExpressionKind.Conditional, "", [condition, value, other]);
            case "for":
                var names = new ExpressionParser(scanner).ForNames();
                var source = new ExpressionParser(scanner).Expression();
                Close();
                var body = Part();
                Ends("endfor");
                // The same as the directive: the texts for all items.
                return new(ExpressionKind.Call, "join", [new(ExpressionKind.Text, ""), new(ExpressionKind.For, names, [source, body])]);
            case "else" or "endif" or "endfor":
                Close();
                _end = name;
                return null;
            default:
                throw scanner.Error($"'{name}' is no directive");
        }
    }

    private void Ends(string expected)
    {
        if (_end != expected)
        {
            throw scanner.Error($"'{expected}' is missing before {_end}");
        }

        _end = EndOfText;
    }

    private void Close()
    {
        scanner.SkipSpace();
        scanner.Take("~");
        scanner.Expect("}");
    }

    private void Add()
    {
        if (isQuoted && scanner.Next is ('\n' or '\r'))
        {
            throw scanner.Error("A string in quotes has no line break, but there is one");
        }

        _text.Append(scanner.Next);
        scanner.At++;
    }

    private void Escape()
    {
        scanner.At++;
        var escaped = scanner.Next;
        scanner.At++;
        _text.Append(escaped switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '"' => "\"",
            '\\' => "\\",
            'u' => Code(4),
            'U' => Code(8),
            _ => throw scanner.Error($"'\\{escaped}' is no escape"),
        });
    }

    private string Code(int digits)
    {
        var text = new StringBuilder();
        while (text.Length < digits && char.IsAsciiHexDigit(scanner.Next))
        {
            text.Append(scanner.Next);
            scanner.At++;
        }

        return text.Length == digits ? char.ConvertFromUtf32(int.Parse(text.ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            : throw scanner.Error($"A code of a character has {digits} hexadecimal digits. One is missing");
    }

    private void EndText(List<Expression> parts)
    {
        if (_text.Length > 0)
        {
            parts.Add(new(ExpressionKind.Text, _text.ToString()));
            _text.Clear();
        }
    }
}
