using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Reading;

/// <summary>The tokens of JSON.</summary>
internal sealed class JsonTokens(string text, string file)
{
    private static readonly Regex Number = new("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant);

    private int _at;
    private int _line = 1;
    private int _lineStart;

    public bool IsAtEnd => _at >= text.Length;

    /// <summary>The next character, or NUL at the end.</summary>
    public char Current => IsAtEnd ? '\0' : text[_at];

    public Place Place => new(file, _line, _at - _lineStart + 1);

    /// <summary>Returns whether the text is a number as JSON writes it.</summary>
    public static bool IsNumber(string literal) => Number.IsMatch(literal);

    public void Next() => _at++;

    public void SkipBlanks()
    {
        for (; _at < text.Length && text[_at] is ' ' or '\t' or '\r' or '\n'; _at++)
        {
            if (text[_at] == '\n')
            {
                _line++;
                _lineStart = _at + 1;
            }
        }
    }

    /// <summary>Reads a character with the blanks around it.</summary>
    public void Expect(char character)
    {
        SkipBlanks();
        if (Current != character)
        {
            throw Unexpected($"'{character}'");
        }

        _at++;
        SkipBlanks();
    }

    /// <summary>Reads the end of an object or an array, or the comma before its next part.</summary>
    public bool Ends(char close, bool isFirst)
    {
        SkipBlanks();
        if (Current == close)
        {
            _at++;
            return true;
        }

        if (!isFirst)
        {
            if (Current != ',')
            {
                throw Unexpected($"',' or '{close}'");
            }

            _at++;
            SkipBlanks();
        }

        return false;
    }

    /// <summary>Reads a number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public string Literal()
    {
        var end = _at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '+' or '.'))
        {
            end++;
        }

        var literal = text.Substring(_at, end - _at);
        if (literal is not ("true" or "false" or "null") && !IsNumber(literal))
        {
            throw Unexpected("a value");
        }

        _at = end;
        return literal;
    }

    /// <summary>Reads a text in quotes.</summary>
    public string String()
    {
        var value = new StringBuilder();
        var start = ++_at;
        for (; ; _at++)
        {
            if (Current < ' ')
            {
                throw Unexpected("the closing quote of a text, in which a line break is written as \\n");
            }

            if (Current is '"' or '\\')
            {
                value.Append(text, start, _at - start);
                if (Current == '"')
                {
                    _at++;
                    return value.ToString();
                }

                value.Append(Escape());
                start = _at + 1;
            }
        }
    }

    public OverlaySyntaxException Unexpected(string expected) =>
        new(Place, $"Here must be {expected}, but {(IsAtEnd ? "the file ends" : $"'{Current}' is here")}.");

    // Stays at the last character of the escape.
    private char Escape()
    {
        _at++;
        switch (Current)
        {
            case '"' or '\\' or '/':
                return Current;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 < text.Length
                && ushort.TryParse(text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default:
                throw Unexpected("an escape of JSON, such as \\n or \\u0041");
        }
    }
}
