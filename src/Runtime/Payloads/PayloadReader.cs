using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// Reads a payload member by member. What it cannot read becomes a problem of the request, never an exception; only JSON
/// that is broken throws <see cref="JsonException"/>, which <see cref="Function"/> answers. Called by generated code.
/// </summary>
/// <remarks>
/// The reader stands on a member's name after <see cref="NextMember"/>, on a value after <see cref="Value"/>,
/// <see cref="Body"/>, <see cref="Text"/>, <see cref="PathText"/> and <see cref="NextElement"/>, and on a value's last
/// token once that is read.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct PayloadReader
{
    private const int MaxEscape = 6;

    private readonly ReadingState _state;
    private Utf8JsonReader _json;

    /// <summary>The value's text, unescaped, while a text value is parsed.</summary>
    private ReadOnlySpan<byte> _text;

    /// <summary>What is left of the text behind the current item.</summary>
    private ReadOnlySpan<byte> _rest;
    private TextItems _items;

    /// <summary>The form, while its fields are read, and the field whose occurrences are a list's items.</summary>
    private ReadOnlySpan<byte> _form;
    private ReadOnlySpan<byte> _field;

    /// <summary>The text value's name in the request; null within a body, where a position says it.</summary>
    private string? _name;

    /// <summary>True where an authorizer gives the text value.</summary>
    private bool _isAuthorizers;

    /// <summary>The member's name as it was sent.</summary>
    private ReadOnlySpan<byte> _member;

    /// <summary>Of what is read in the payload: zero but for a dictionary's key.</summary>
    private readonly long _start;

    /// <summary>Of all collections so far.</summary>
    private int _elements;

    private bool _isSecondLook;
    private bool _looksAgain;

    /// <summary>True where equal bytes do not decide about the name.</summary>
    private bool _isOddName;

    /// <summary>The member that the object at whose end the reader stands does not have.</summary>
    private string? _absent;
    private bool _isRefused;

    /// <summary>Where the value of the object's discriminator starts in the payload; -1 where the object has none.</summary>
    private long _discriminator;

    /// <summary>That value's JSON where the reader has only looked ahead to it; empty where the reader stands on the value.</summary>
    private ReadOnlySpan<byte> _discriminatorJson;

    internal PayloadReader(ReadingState state)
    {
        _state = state;
        _json = new(state.Payload.Span);
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The payload is not an object.");
        }

        if (state.StartsWithOperation)
        {
            _json.Read();
            _json.Read();
        }
    }

    private PayloadReader(ReadingState state, ReadOnlySpan<byte> key, long start)
    {
        _state = state;
        _start = start;
        _json = new(key);
        _json.Read();
    }

    /// <summary>True while nothing is wrong with the request.</summary>
    public readonly bool IsValid => _state.Problems.Count == 0;

    /// <summary>False where the value is JSON's null.</summary>
    public readonly bool HasValue => _json.TokenType != JsonTokenType.Null;

    /// <summary>True where the value is a number.</summary>
    public readonly bool IsNumber => _json.TokenType == JsonTokenType.Number;

    /// <summary>Goes to the next member's name; false at the object's end.</summary>
    public bool NextMember()
    {
        if (_looksAgain)
        {
            _looksAgain = false;
            _isSecondLook = _isOddName = true;
            return true;
        }

        _isSecondLook = false;
        _json.Read();
        if (_json.TokenType != JsonTokenType.PropertyName)
        {
            // Nothing may follow the payload.
            return _json.CurrentDepth == 0 && _json.Read();
        }

        _member = _json.ValueSpan;
        _isOddName = _json.ValueIsEscaped;
        return true;
    }

    /// <summary>True where the member has the name; on the second look without regard to letter case.</summary>
    /// <param name="name">UTF-8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Then the length is a constant, and the bytes are compared in a few words.
    public readonly bool Is(ReadOnlySpan<byte> name) => _isOddName ? IsOddly(name) : _member.SequenceEqual(name);

    /// <summary>
    /// Called where no name matched. The first time the loop comes by again without regard to letter case, as
    /// the web defaults of System.Text.Json have it; the second time the member is skipped.
    /// </summary>
    public void Unknown()
    {
        if (_isSecondLook)
        {
            _json.Skip();
        }
        else
        {
            _looksAgain = true;
        }
    }

    /// <summary>Skips a member of the payload itself, where letter case counts.</summary>
    public void Skip() => _json.Skip();

    /// <summary>Goes from a member's name to its value; false where that is null.</summary>
    public bool Value()
    {
        _name = null;
        _isRefused = false;
        _json.Read();
        return _json.TokenType != JsonTokenType.Null;
    }

    /// <summary>Goes to the body; false where the request has none (API Gateway then writes <c>""</c>) or it is null.</summary>
    public bool Body() => Value() && !(_json.TokenType == JsonTokenType.String && _json.ValueSpan.IsEmpty);

    /// <summary>True where the value is an object, which is then entered; else a problem.</summary>
    public bool StartObject() => Start(JsonTokenType.StartObject);

    /// <summary>True where the value is an array, which is then entered; else a problem.</summary>
    public bool StartArray() => Start(JsonTokenType.StartArray);

    /// <summary>The current member's name, for a dictionary.</summary>
    public string MemberName()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair. The value still follows, so nothing is skipped.
            _state.Problems.AddInvalid(Position);
            return "";
        }
    }

    /// <summary>Of the token in the payload.</summary>
    private readonly long Position => _start + _json.TokenStartIndex;

    private bool Start(JsonTokenType token)
    {
        if (_json.TokenType == token)
        {
            return true;
        }

        Refuse<bool>();
        return false;
    }

    private readonly bool IsOddly(ReadOnlySpan<byte> name) => _isSecondLook ? IsIgnoringCase(name) : _json.ValueTextEquals(name);

    private readonly bool IsIgnoringCase(ReadOnlySpan<byte> name)
    {
        if (!_json.ValueIsEscaped)
        {
            return Utf8Text.EqualsIgnoringCase(_json.ValueSpan, name);
        }

        // An escape is six bytes of JSON for one of UTF-8 at least.
        if (_json.ValueSpan.Length > MaxEscape * name.Length)
        {
            return false;
        }

        try
        {
            return Utf8Text.EqualsIgnoringCase(Encoding.UTF8.GetBytes(_json.GetString()!), name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
