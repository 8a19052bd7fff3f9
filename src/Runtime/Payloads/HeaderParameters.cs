namespace Sluice.Runtime;

/// <summary>Reads the parameters of a header such as <c>form-data; name="a"; filename=b.txt</c>, which follow its first value.</summary>
/// <param name="text">The text from the first semicolon on.</param>
internal ref struct HeaderParameters(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    /// <summary>The name of the current parameter.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The value of the current parameter, without quotes and with its escapes.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>False if the text is not a list of parameters.</summary>
    public bool IsValid { get; private set; } = true;

    /// <summary>Moves to the next parameter. Returns false after the last one, and at a mistake.</summary>
    public bool Next()
    {
        _rest = Utf8Text.Trim(_rest);
        if (_rest.IsEmpty)
        {
            return false;
        }

        if (_rest[0] != ';')
        {
            return Fail();
        }

        _rest = Utf8Text.Trim(_rest[1..]);
        if (_rest.IsEmpty)
        {
            return false;
        }

        var equals = _rest.IndexOf((byte)'=');
        if (equals <= 0)
        {
            return Fail();
        }

        Name = Utf8Text.Trim(_rest[..equals]);
        _rest = Utf8Text.Trim(_rest[(equals + 1)..]);
        return IsToken(Name) && (_rest is [(byte)'"', ..] ? TakeQuoted() : TakeToken()) ? !HasControls(Value) || Fail() : Fail();
    }

    /// <summary>Returns the value without backslashes before a quote or a backslash. Browsers escape no other character, so others stay.</summary>
    public readonly byte[] Unescaped()
    {
        var bytes = new byte[Value.Length];
        var length = 0;
        for (var i = 0; i < Value.Length; i++)
        {
            i += IsEscape(Value, i) ? 1 : 0;
            bytes[length++] = Value[i];
        }

        return bytes[..length];
    }

    public static bool IsToken(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
        {
            if (c is <= (byte)' ' or >= 0x7F or (byte)'"' or (byte)'(' or (byte)')' or (byte)',' or (byte)'/' or (byte)':' or (byte)';' or (byte)'<'
                or (byte)'=' or (byte)'>' or (byte)'?' or (byte)'@' or (byte)'[' or (byte)'\\' or (byte)']' or (byte)'{' or (byte)'}')
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    private static bool IsEscape(ReadOnlySpan<byte> text, int i) =>
        text[i] == '\\' && i + 1 < text.Length && text[i + 1] is (byte)'"' or (byte)'\\';

    private static bool HasControls(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
        {
            if (c is < (byte)' ' and not (byte)'\t' or 0x7F)
            {
                return true;
            }
        }

        return false;
    }

    private bool TakeQuoted()
    {
        var end = 1;
        while (end < _rest.Length && _rest[end] != '"')
        {
            end += IsEscape(_rest, end) ? 2 : 1;
        }

        if (end >= _rest.Length)
        {
            return false;
        }

        Value = _rest[1..end];
        _rest = _rest[(end + 1)..];
        return true;
    }

    private bool TakeToken()
    {
        var end = _rest.IndexOf((byte)';');
        Value = Utf8Text.Trim(end < 0 ? _rest : _rest[..end]);
        _rest = end < 0 ? default : _rest[end..];
        return !Value.IsEmpty && !Value.Contains((byte)'"');
    }

    private bool Fail()
    {
        IsValid = false;
        return false;
    }
}
