using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Parses values that are a text in the request: path, query, header, context, authorizer and stage variables.</content>
public ref partial struct PayloadReader
{
    private const NumberStyles Integer = NumberStyles.Integer;

    // NumberStyles.Number would allow thousands separators, but a comma separates values here.
    private const NumberStyles Fraction = NumberStyles.Float;

    /// <summary>Takes the member's value as text. Returns false if it is null, or if it is not a text (which is a problem).</summary>
    /// <param name="name">The value's name in the request.</param>
    public bool Text(string name)
    {
        _isAuthorizers = false;
        return TakeText(name);
    }

    /// <summary>
    /// Does the same as <see cref="NonEmptyText"/>, for a value that an authorizer provides. Such a value is not the client's mistake, and problems
    /// do not
    /// show it to the client.
    /// </summary>
    /// <param name="name">The value's name in the authorizer's result.</param>
    public bool AuthorizerText(string name)
    {
        _isAuthorizers = true;
        return TakeText(name) && !_text.IsEmpty;
    }

    /// <summary>Starts a value that the client sent. It has no text yet.</summary>
    private void StartValue(string name, TextItems items)
    {
        _name = name;
        _isAuthorizers = false;
        _isRefused = false;
        _text = default;
        _items = items;
    }

    private bool TakeText(string name)
    {
        _json.Read();
        _name = name;
        _isRefused = false;
        _text = default;
        _items = TextItems.Whole;
        switch (_json.TokenType)
        {
            case JsonTokenType.String when !_json.ValueIsEscaped:
                _text = _json.ValueSpan;
                return true;
            case JsonTokenType.String:
                return Unescape();
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                // A person may write such values in the test form of the console.
                _text = _json.ValueSpan;
                return true;
            case JsonTokenType.Null:
                return false;
            default:
                Refuse<string>();
                _json.Skip();
                return false;
        }
    }

    /// <summary>Does the same as <see cref="Text"/>, but treats an empty value as absent.</summary>
    /// <param name="name">The value's name in the request.</param>
    public bool NonEmptyText(string name) => Text(name) && !_text.IsEmpty;

    /// <summary>Does the same as <see cref="Text"/>, for a path value: it is percent-decoded once.</summary>
    /// <param name="name">The value's name in the request.</param>
    public bool PathText(string name)
    {
        if (!Text(name))
        {
            return false;
        }

        _text = PercentEncoding.Decode(_text, _state);
        return true;
    }

    /// <summary>Returns true if the text, after trimming, equals the name. Letter case is ignored.</summary>
    /// <param name="name">The name of an enum member as UTF-8.</param>
    public readonly bool TextIs(ReadOnlySpan<byte> name) => Utf8Text.EqualsIgnoringCase(Utf8Text.Trim(_text), name);

    /// <summary>Returns the text as a string.</summary>
    public readonly string ParseString() => Encoding.UTF8.GetString(_text);

    /// <summary>Parses the text as one character.</summary>
    public char ParseChar()
    {
        Span<char> chars = stackalloc char[2];
        return Utf8Text.TryTranscode(_text, chars, out var length, allowZero: true) && length == 1 ? chars[0] : Refuse<char>();
    }

    /// <summary>Parses the text as true or false. Letter case is ignored.</summary>
    public bool ParseBoolean()
    {
        if (_text.SequenceEqual("true"u8))
        {
            return true;
        }

        var text = Utf8Text.Trim(_text);
        return Utf8Text.EqualsIgnoringCase(text, "true"u8) || (!Utf8Text.EqualsIgnoringCase(text, "false"u8) && Refuse<bool>());
    }

    /// <summary>Parses the text as an integer.</summary>
    public sbyte ParseSByte() => ParseInteger<sbyte>();

    /// <summary>Parses the text as an integer.</summary>
    public byte ParseByte() => ParseInteger<byte>();

    /// <summary>Parses the text as an integer.</summary>
    public short ParseInt16() => ParseInteger<short>();

    /// <summary>Parses the text as an integer.</summary>
    public ushort ParseUInt16() => ParseInteger<ushort>();

    /// <summary>Parses the text as an integer.</summary>
    public int ParseInt32() => ParseInteger<int>();

    /// <summary>Parses the text as an integer.</summary>
    public uint ParseUInt32() => ParseInteger<uint>();

    /// <summary>Parses the text as an integer.</summary>
    public long ParseInt64() => ParseInteger<long>();

    /// <summary>Parses the text as an integer.</summary>
    public ulong ParseUInt64() => ParseInteger<ulong>();

    /// <summary>Parses the text as a finite number.</summary>
    public float ParseSingle() =>
        float.TryParse(NumberText, Fraction, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value) ? value : Refuse<float>();

    /// <summary>Parses the text as a finite number.</summary>
    public double ParseDouble() =>
        double.TryParse(NumberText, Fraction, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : Refuse<double>();

    /// <summary>Parses the text as a number.</summary>
    public decimal ParseDecimal() => decimal.TryParse(NumberText, Fraction, CultureInfo.InvariantCulture, out var value) ? value : Refuse<decimal>();

    /// <summary>The text for a number parser; empty, and so no number, if the text ends in a zero character, which .NET's parsers ignore.</summary>
    private readonly ReadOnlySpan<byte> NumberText => _text is [.., 0] ? default : _text;

    /// <summary>The text as an integer, with a sign and with white space around it where it has them.</summary>
    private T ParseInteger<T>()
        where T : struct, IBinaryInteger<T> =>
        TryParseDigits<T>(out var value) || T.TryParse(NumberText, Integer, CultureInfo.InvariantCulture, out value) ? value : Refuse<T>();

    /// <summary>Parses a text of one to nine digits, as nearly every integer is sent. This takes a quarter of the time of .NET's parser.</summary>
    private readonly bool TryParseDigits<T>(out T value)
        where T : struct, IBinaryInteger<T>
    {
        value = default;
        if (_text.Length is 0 or > 9)
        {
            return false;
        }

        var number = 0u;
        foreach (var character in _text)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
            {
                return false;
            }

            number = (number * 10) + digit;
        }

        // A number that the type cannot hold is not the same afterwards, or is negative.
        value = T.CreateTruncating(number);
        return !T.IsNegative(value) && uint.CreateTruncating(value) == number;
    }

    private bool Unescape()
    {
        var buffer = _state.Scratch(_json.ValueSpan.Length);
        try
        {
            _text = buffer.AsSpan(0, _json.CopyString(buffer));
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair cannot be converted to UTF-8.
            Refuse<string>();
            return false;
        }
    }
}
