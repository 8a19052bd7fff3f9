using System.Globalization;

namespace Sluice.Generator.Helpers;

/// <summary>Checks whether a text is JSON. It does not keep the parsed values.</summary>
internal sealed class JsonText
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private int _index;
    private int _depth;

    private JsonText(string text) => _text = text;

    /// <summary>Returns what is wrong and where, or null if the text is JSON.</summary>
    public static string? Problem(string text)
    {
        var json = new JsonText(text);
        json.SkipSpace();
        if (json.Value())
        {
            json.SkipSpace();
            if (json._index == text.Length)
            {
                return null;
            }
        }

        return json._index >= text.Length ? "it ends too early"
            : "'" + text[json._index] + "' is not expected at character " + (json._index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private bool Value() => Peek() switch
    {
        '{' => Group('}', Member),
        '[' => Group(']', Value),
        '"' => Text(),
        't' => Word("true"),
        'f' => Word("false"),
        'n' => Word("null"),
        _ => Number(),
    };

    private bool Group(char end, Func<bool> item)
    {
        if (++_depth > MaxDepth)
        {
            return false;
        }

        _index++;
        SkipSpace();
        if (Take(end))
        {
            _depth--;
            return true;
        }

        while (true)
        {
            SkipSpace();
            if (!item())
            {
                return false;
            }

            SkipSpace();
            if (Take(end))
            {
                _depth--;
                return true;
            }

            if (!Take(','))
            {
                return false;
            }
        }
    }

    private bool Member()
    {
        if (Peek() != '"' || !Text())
        {
            return false;
        }

        SkipSpace();
        if (!Take(':'))
        {
            return false;
        }

        SkipSpace();
        return Value();
    }

    private bool Text()
    {
        for (_index++; _index < _text.Length; _index++)
        {
            switch (_text[_index])
            {
                case '"':
                    _index++;
                    return true;
                case < ' ':
                    return false;
                case '\\':
                    _index++;
                    if (Peek() == 'u')
                    {
                        for (var i = 0; i < 4; i++)
                        {
                            _index++;
                            if (Peek() is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
                            {
                                return false;
                            }
                        }
                    }
                    else if ("\"\\/bfnrt".IndexOf(Peek()) < 0)
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    private bool Number()
    {
        Take('-');
        return (Take('0') || Digits()) && (!Take('.') || Digits()) && (Peek() is not ('e' or 'E') || Exponent());
    }

    private bool Exponent()
    {
        _index++;
        return Take('+') || Take('-') ? Digits() : Digits();
    }

    private bool Digits()
    {
        var start = _index;
        while (Peek() is >= '0' and <= '9')
        {
            _index++;
        }

        return _index > start;
    }

    private bool Word(string word)
    {
        if (string.CompareOrdinal(_text, _index, word, 0, word.Length) != 0)
        {
            return false;
        }

        _index += word.Length;
        return true;
    }

    private bool Take(char character)
    {
        if (Peek() != character || _index == _text.Length)
        {
            return false;
        }

        _index++;
        return true;
    }

    private char Peek() => _index < _text.Length ? _text[_index] : '\0';

    private void SkipSpace()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
        {
            _index++;
        }
    }
}
