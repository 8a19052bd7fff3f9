using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// Reads a payload member by member. A value that it cannot read becomes a problem of the request, never an exception. Only malformed JSON throws
/// <see cref="JsonException"/>, which <see cref="Function"/> turns into a problem. Called by generated code.
/// </summary>
/// <remarks>
/// The reader is positioned on a member's name after <see cref="NextMember"/>; on a value after <see cref="Value"/>, <see cref="Body"/>,
/// <see cref="Text"/>, <see cref="PathText"/> and <see cref="NextElement"/>; and on the last token of a value once the value has been read.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct PayloadReader
{
    /// <summary>The longest JSON escape of one byte of UTF-8, in bytes.</summary>
    private const int MaxEscape = 6;

    private readonly ReadingState _state;
    private Utf8JsonReader _json;

    /// <summary>The text of the value without JSON escapes, while a text value is parsed.</summary>
    private ReadOnlySpan<byte> _text;

    /// <summary>The part of the text, or of the form, after the current item.</summary>
    private ReadOnlySpan<byte> _rest;
    private TextItems _items;

    /// <summary>The form while its fields are read.</summary>
    private ReadOnlySpan<byte> _form;

    /// <summary>The header <c>Cookie</c> while cookies are read.</summary>
    private ReadOnlySpan<byte> _cookies;

    /// <summary>The name of the repeated form field whose values are the items of a list.</summary>
    private ReadOnlySpan<byte> _field;

    /// <summary>The name of the text value in the request; null within a body, where the position identifies the value.</summary>
    private string? _name;

    /// <summary>True if an authorizer provides the text value.</summary>
    private bool _isAuthorizers;

    /// <summary>The name of the current member as it is in the payload, with its escapes.</summary>
    private ReadOnlySpan<byte> _member;

    /// <summary>The position in the payload where this reader starts. It is 0 except for the reader of a dictionary's key.</summary>
    private readonly long _start;

    /// <summary>The number of elements of all collections so far.</summary>
    private int _elements;

    private bool _isSecondLook;
    private bool _looksAgain;

    /// <summary>True if the name cannot be compared byte by byte, because it has escapes or its case is ignored.</summary>
    private bool _isOddName;

    /// <summary>The name of an absent member, while the reader is at the end of its object and the member is checked.</summary>
    private string? _absent;
    private bool _isRefused;

    /// <summary>The path from the value that System.Text.Json has read to the object that is validated; null for the value itself.</summary>
    private string? _path;

    /// <summary>The number of values around the reader's position whose contents are not validated.</summary>
    private int _unchecked;

    /// <summary>The position of the value of the object's discriminator in the payload; -1 if the object has none.</summary>
    private long _discriminator;

    /// <summary>The JSON of that value if the reader has only looked ahead to it; empty if the reader is positioned on the value.</summary>
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

    /// <summary>True while the request has no problem.</summary>
    public readonly bool IsValid => _state.Problems.Count == 0;

    /// <summary>False if the value is JSON's null.</summary>
    public readonly bool HasValue => _json.TokenType != JsonTokenType.Null;

    /// <summary>True if the value is a JSON string.</summary>
    public readonly bool IsText => _json.TokenType == JsonTokenType.String;

    /// <summary>True if the value is a JSON number.</summary>
    public readonly bool IsNumber => _json.TokenType == JsonTokenType.Number;

    /// <summary>Moves to the next member's name. Returns false at the end of the object.</summary>
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
            // Read throws if anything follows the end of the payload.
            return _json.CurrentDepth == 0 && _json.Read();
        }

        _member = _json.ValueSpan;
        _isOddName = _json.ValueIsEscaped;
        return true;
    }

    /// <summary>Returns true if the member has the name. On the second look, letter case is ignored.</summary>
    /// <param name="name">The name as UTF-8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // The length of the name is a constant then, and the bytes are compared in a few words.
    public readonly bool Is(ReadOnlySpan<byte> name) => _isOddName ? IsOddly(name) : _member.SequenceEqual(name);

    /// <summary>
    /// Handles a member that no name has matched. After the first call, <see cref="NextMember"/> returns the same member again, and <see cref="Is"/>
    /// ignores letter case, as the web defaults of System.Text.Json do. The second call skips the member.
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

    /// <summary>Skips a member of the payload itself. Letter case counts for these members, so there is no second look.</summary>
    public void Skip() => _json.Skip();

    /// <summary>Moves from a member's name to its value. Returns false if the value is null.</summary>
    public bool Value()
    {
        _name = null;
        _isRefused = false;
        _json.Read();
        return _json.TokenType != JsonTokenType.Null;
    }

    /// <summary>Moves to the body. Returns false if the request has no body (API Gateway then writes <c>""</c>), or if the body is null.</summary>
    public bool Body() => Value() && !(_json.TokenType == JsonTokenType.String && _json.ValueSpan.IsEmpty);

    /// <summary>Enters an object. Returns false and adds a problem if the value is not an object.</summary>
    public bool StartObject() => Start(JsonTokenType.StartObject);

    /// <summary>Enters an array. Returns false and adds a problem if the value is not an array.</summary>
    public bool StartArray() => Start(JsonTokenType.StartArray);

    /// <summary>Returns the current member's name as the key of a dictionary.</summary>
    public string MemberName()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The name has half of a surrogate pair. The reader stays, so that the value can be read.
            _state.Problems.AddInvalid(Position);
            return "";
        }
    }

    /// <summary>The position of the current token in the payload.</summary>
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

        // A JSON escape takes at most six bytes and stands for at least one byte of UTF-8, so a longer name cannot be equal.
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
