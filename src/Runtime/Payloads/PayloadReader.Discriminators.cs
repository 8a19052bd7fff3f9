using System.Text.Json;

namespace Sluice.Runtime;

/// <content>The member that says an object's type. It may stand anywhere in the object, as with System.Text.Json's AllowOutOfOrderMetadataProperties.</content>
public ref partial struct PayloadReader
{
    /// <summary>True where the discriminator's value can be one: a string or a whole number.</summary>
    public readonly bool IsDiscriminator
    {
        get
        {
            var value = _discriminatorJson.IsEmpty ? _json : Ahead();
            return value.TokenType == JsonTokenType.String || (value.TokenType == JsonTokenType.Number && value.TryGetInt32(out _));
        }
    }

    /// <summary>Finds the discriminator of the object that was entered. Where it is the first member, the reader goes to its value; else it stays.</summary>
    /// <param name="name">UTF-8; letter case counts.</param>
    /// <returns>False where the object has none.</returns>
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

    /// <summary>True where the discriminator has the value.</summary>
    /// <param name="value">UTF-8.</param>
    public readonly bool DiscriminatorIs(ReadOnlySpan<byte> value)
    {
        if (_discriminatorJson.IsEmpty)
        {
            return _json.TokenType == JsonTokenType.String && _json.ValueTextEquals(value);
        }

        var ahead = Ahead();
        return ahead.TokenType == JsonTokenType.String && ahead.ValueTextEquals(value);
    }

    /// <summary>True where the discriminator has the value.</summary>
    /// <param name="value">A number.</param>
    public readonly bool DiscriminatorIs(int value)
    {
        var found = _discriminatorJson.IsEmpty ? _json : Ahead();
        return found.TokenType == JsonTokenType.Number && found.TryGetInt32(out var number) && number == value;
    }

    /// <summary>Where the value of the discriminator is that <see cref="SkipTag"/> will meet; -1 where the object has none, or the reader is behind it.</summary>
    public long TakeDiscriminator()
    {
        var taken = _discriminatorJson.IsEmpty ? -1 : _discriminator;
        _discriminatorJson = default;
        return taken;
    }

    /// <summary>True where the member says something of the object itself: the discriminator, and all that begin with a dollar sign.</summary>
    /// <param name="tag">The discriminator's name; empty where the object has none.</param>
    public readonly bool IsTag(ReadOnlySpan<byte> tag) =>
        !tag.IsEmpty && !_isSecondLook && (_json.ValueTextEquals(tag) || (_json.ValueIsEscaped ? IsEscapedDollar() : _json.ValueSpan is [(byte)'$', ..]));

    /// <summary>Skips the discriminator by which the type was chosen. Every other member of that kind is a problem.</summary>
    /// <param name="tag">The discriminator's name.</param>
    /// <param name="discriminator">What <see cref="TakeDiscriminator"/> gave.</param>
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

    /// <summary>The discriminator's value is unknown; leaves the object.</summary>
    /// <returns>The type's default.</returns>
    public T? RefuseObject<T>()
    {
        _state.Problems.AddInvalid(_discriminator);
        LeaveObject();
        return default;
    }

    /// <summary>The object does not say its type, and must; leaves the object.</summary>
    /// <param name="name">The discriminator's.</param>
    /// <returns>The type's default.</returns>
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

    /// <summary>Goes to the object's end, from its start or from the value of its first member.</summary>
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
