using System.Text;

namespace Sluice.LocalGateway.Integrations.Lambda.Payloads;

/// <summary>
/// Reads a payload that is not JSON as Jackson does, up to the first mistake. The place that Jackson names is behind the unexpected character, and
/// its
/// column is counted in bytes.
/// </summary>
internal ref partial struct JacksonScanner(ReadOnlySpan<byte> text)
{
    /// <summary>The length in bytes at which Jackson cuts off a token. It is recorded.</summary>
    private const int LongestToken = 256;

    private const int End = -1;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly Stack<(bool IsObject, int Line, int Column)> _open = new();
    private int _at;
    private int _lineStart;

    /// <summary>The mistake, or null if there is none that Jackson finds.</summary>
    public string? Problem { get; private set; }

    public int Line { get; private set; } = 1;

    public readonly int Column => _at - _lineStart + 1;

    /// <summary>The place where the object or list begins that the payload does not close; null for every other mistake.</summary>
    public (int Line, int Column)? Opened { get; private set; }

    public void Run()
    {
        while (Value() && Closed())
        {
        }
    }

    // Reads a value, or the start of an object or list that has members. Returns false after a mistake.
    private bool Value()
    {
        while (true)
        {
            var next = SkipSpace();
            if (next is not ('{' or '['))
            {
                return Scalar(next);
            }

            _open.Push((next == '{', Line, Column));
            _at++;
            var first = SkipSpace();
            if (first == (next == '{' ? '}' : ']'))
            {
                _at++;
                _open.Pop();
                return true;
            }

            if (next == '{' && !Name(first))
            {
                return false;
            }
        }
    }

    // Reads what follows a value: closing brackets, and a comma before the next value. Returns false at the end.
    private bool Closed()
    {
        while (_open.TryPeek(out var inner))
        {
            var next = SkipSpace();
            if (next == End)
            {
                Opened = (inner.Line, inner.Column);
                return Fail(JacksonMessages.NotClosed(inner.IsObject));
            }

            var code = Peek();
            _at++;
            if (next == ',')
            {
                return !inner.IsObject || Name(SkipSpace());
            }

            if (next != (inner.IsObject ? '}' : ']'))
            {
                return Fail(JacksonMessages.Separator(code, inner.IsObject));
            }

            _open.Pop();
        }

        // It is unconfirmed whether Lambda checks what follows the first value of a payload. Here it is a mistake, so that it does not reach the
        // function.
        return SkipSpace() != End && Unexpected("Expected space separating root-level values");
    }

    private bool Name(int next)
    {
        if (next != '"')
        {
            return Unexpected("was expecting double-quote to start field name");
        }

        _at++;
        if (!Text())
        {
            return false;
        }

        var colon = SkipSpace();
        if (colon != ':')
        {
            return Unexpected("was expecting a colon to separate field name and value");
        }

        _at++;
        return true;
    }

    private bool Scalar(int next)
    {
        switch (next)
        {
            case End:
                return Fail(JacksonMessages.EndOfInput);
            case '"':
                _at++;
                return Text();
            case '-' or (>= '0' and <= '9'):
                return Number(next);
            default:
                return char.IsLetter((char)Peek()) || next is '_' or '$' ? Word() : Unexpected($"expected a valid value {JacksonMessages.Values}");
        }
    }

    private bool Text()
    {
        while (_at < _text.Length)
        {
            var next = _text[_at++];
            if (next == '"')
            {
                return true;
            }

            if (next < 0x20)
            {
                return Fail(JacksonMessages.Unquoted(next));
            }

            if (next == '\\' && !Escape())
            {
                return false;
            }
        }

        return Fail(JacksonMessages.OpenString);
    }

    private bool Escape()
    {
        if (_at == _text.Length)
        {
            return Fail(JacksonMessages.OpenString);
        }

        var code = Peek();
        var kind = _text[_at++];
        if (kind != 'u')
        {
            return "\"\\/bfnrt"u8.Contains(kind) || Fail(JacksonMessages.Escape(code));
        }

        for (var digit = 0; digit < 4; digit++)
        {
            if (_at == _text.Length)
            {
                return Fail(JacksonMessages.OpenString);
            }

            if (!char.IsAsciiHexDigit((char)_text[_at]))
            {
                return Unexpected("expected a hex-digit for character escape sequence");
            }

            _at++;
        }

        return true;
    }

    private bool Word()
    {
        var start = _at;
        while (_at < _text.Length && _at - start < LongestToken && (char.IsLetterOrDigit((char)Peek()) || _text[_at] is (byte)'_' or (byte)'$'))
        {
            Rune.DecodeFromUtf8(_text[_at..], out _, out var length);
            _at += length;
        }

        var word = _text[start.._at];
        if (word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8))
        {
            return true;
        }

        var token = Encoding.UTF8.GetString(word);
        if (word.Length >= LongestToken)
        {
            return Fail(JacksonMessages.Token($"{token}..."));
        }

        // Jackson has already read the character that ended the token.
        _at += _at < _text.Length ? 1 : 0;
        return Fail(JacksonMessages.Token(token));
    }

    private int SkipSpace()
    {
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\n')
            {
                Line++;
                _lineStart = _at + 1;
            }
            else if (_text[_at] is not ((byte)' ' or (byte)'\t' or (byte)'\r'))
            {
                return _text[_at];
            }
        }

        return End;
    }

    private bool Unexpected(string expected, bool inNumber = false)
    {
        if (_at == _text.Length)
        {
            return Fail(JacksonMessages.EndOfInput);
        }

        var code = Peek();
        _at++;
        return Fail(inNumber ? JacksonMessages.InNumber(code, expected) : JacksonMessages.Character(code, expected));
    }

    // Returns the first UTF-16 unit of the current character.
    private readonly int Peek()
    {
        Rune.DecodeFromUtf8(_text[_at..], out var rune, out _);
        return rune.IsBmp ? rune.Value : char.ConvertFromUtf32(rune.Value)[0];
    }

    private bool Fail(string problem)
    {
        Problem = problem;
        return false;
    }
}
