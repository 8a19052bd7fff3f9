using System.Text.Json;

namespace Sluice.Runtime;

/// <content>
/// Reads the discriminator, the member that says an object's type. It may be anywhere in the object, as with System.Text.Json's
/// AllowOutOfOrderMetadataProperties.
/// </content>
public ref partial struct PayloadReader
{
    /// <summary>True if the discriminator's value has a valid type: a string or a 32-bit integer.</summary>
    public readonly bool IsDiscriminator
    {
        get
        {
            var value = _discriminatorJson.IsEmpty ? _json : Ahead();
            return value.TokenType == JsonTokenType.String || (value.TokenType == JsonTokenType.Number && value.TryGetInt32(out _));
        }
    }

    /// <summary>
    /// Finds the discriminator of the object that was entered. If it is the first member, the reader moves to its value; otherwise the reader stays.
    /// </summary>
    /// <param name="name">The discriminator's name as UTF-8, case-sensitive.</param>
    /// <returns>False if the object has no discriminator.</returns>
    public bool Discriminator(ReadOnlySpan<byte> name)
    {
        _name = null;
        _discriminator = -1;
        _discriminatorJson = default;
        var first = _json;
        first.Read();
        if (first.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        if (first.ValueTextEquals(name))
        {
            first.Read();
            _json = first;
            _discriminator = Position;
            return true;
        }

        var (start, length) = _state.Lookahead.Find(_state.Payload.Span, (int)_json.TokenStartIndex, name);
        if (length == 0)
        {
            return false;
        }

        _discriminator = start;
        _discriminatorJson = _state.Payload.Span.Slice(start, length);
        return true;
    }

    /// <summary>Returns true if the discriminator has the value.</summary>
    /// <param name="value">The text as UTF-8.</param>
    public readonly bool DiscriminatorIs(ReadOnlySpan<byte> value)
    {
        if (_discriminatorJson.IsEmpty)
        {
            return _json.TokenType == JsonTokenType.String && _json.ValueTextEquals(value);
        }

        var ahead = Ahead();
        return ahead.TokenType == JsonTokenType.String && ahead.ValueTextEquals(value);
    }

    /// <summary>Returns true if the discriminator has the value.</summary>
    /// <param name="value">The number.</param>
    public readonly bool DiscriminatorIs(int value)
    {
        var found = _discriminatorJson.IsEmpty ? _json : Ahead();
        return found.TokenType == JsonTokenType.Number && found.TryGetInt32(out var number) && number == value;
    }

    /// <summary>
    /// Returns the position of the discriminator's value, for <see cref="SkipTag"/>; -1 if the object has no discriminator, or if the reader has already
    /// read it.
    /// </summary>
    public long TakeDiscriminator()
    {
        var taken = _discriminatorJson.IsEmpty ? -1 : _discriminator;
        _discriminatorJson = default;
        return taken;
    }

    /// <summary>Returns true if the member is metadata of the object: the discriminator, or a member whose name begins with a dollar sign.</summary>
    /// <param name="tag">The discriminator's name as UTF-8; empty if the type has none.</param>
    public readonly bool IsTag(ReadOnlySpan<byte> tag) =>
        !tag.IsEmpty && !_isSecondLook && (_json.ValueTextEquals(tag) || (_json.ValueIsEscaped ? IsEscapedDollar() : _json.ValueSpan is [(byte)'$', ..]));

    /// <summary>Skips a metadata member. Any other metadata than the discriminator by which the type was chosen is a problem.</summary>
    /// <param name="tag">The discriminator's name as UTF-8.</param>
    /// <param name="discriminator">The return value of <see cref="TakeDiscriminator"/>.</param>
    public void SkipTag(ReadOnlySpan<byte> tag, long discriminator)
    {
        var isRepeated = _json.ValueTextEquals(tag);
        _json.Read();
        if (Position != discriminator)
        {
            if (isRepeated)
            {
                _state.Problems.AddRepeated(Position);
            }
            else
            {
                _state.Problems.AddUnknown(Position);
            }
        }

        _json.Skip();
    }

    /// <summary>Adds a problem for an unknown discriminator, and skips the object.</summary>
    /// <returns>The default value of the type.</returns>
    public T? RefuseObject<T>()
    {
        _state.Problems.AddInvalid(_discriminator);
        LeaveObject();
        return default;
    }

    /// <summary>Adds a problem for an object without the required discriminator, and skips the object.</summary>
    /// <param name="name">The discriminator's name in JSON.</param>
    /// <returns>The default value of the type.</returns>
    public T? RequireDiscriminator<T>(string name)
    {
        if (_discriminator >= 0)
        {
            return RefuseObject<T>();
        }

        LeaveObject();
        RequireMember(name);
        return default;
    }

    private readonly Utf8JsonReader Ahead()
    {
        var value = new Utf8JsonReader(_discriminatorJson);
        value.Read();
        return value;
    }

    /// <summary>Moves to the end of the object, from its start or from the value of its first member.</summary>
    private void LeaveObject()
    {
        var isInside = _discriminator >= 0 && _discriminatorJson.IsEmpty;
        _json.Skip();
        while (isInside && _json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            _json.Skip();
        }
    }

    private readonly bool IsEscapedDollar()
    {
        try
        {
            return _json.GetString() is ['$', ..];
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
