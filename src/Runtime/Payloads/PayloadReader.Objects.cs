using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Members of objects that are not as others: unknown ones, and the one that says an object's type.</content>
public ref partial struct PayloadReader
{
    /// <summary>True where the discriminator's value can be one: a string or a whole number.</summary>
    public readonly bool IsDiscriminator => _json.TokenType == JsonTokenType.String || (IsNumber && _json.TryGetInt32(out _));

    /// <summary>As <see cref="Unknown"/>, but what is left on the second look is the caller's: true is then returned.</summary>
    public bool IsUnknown()
    {
        _looksAgain = !_isSecondLook;
        return _isSecondLook;
    }

    /// <summary>The object takes no such member.</summary>
    public void RefuseMember()
    {
        _json.Read();
        _invocation.Problems.AddUnknown(Position);
        _json.Skip();
    }

    /// <summary>Goes to the value of the object's first member where that is the discriminator; else stays at the object's start.</summary>
    /// <param name="name">UTF-8; letter case counts.</param>
    public bool Discriminator(ReadOnlySpan<byte> name)
    {
        var ahead = _json;
        ahead.Read();
        if (ahead.TokenType != JsonTokenType.PropertyName || !ahead.ValueTextEquals(name))
        {
            return false;
        }

        ahead.Read();
        _json = ahead;
        _name = null;
        return true;
    }

    /// <summary>True where the discriminator has the value.</summary>
    /// <param name="value">UTF-8.</param>
    public readonly bool DiscriminatorIs(ReadOnlySpan<byte> value) => _json.TokenType == JsonTokenType.String && _json.ValueTextEquals(value);

    /// <summary>True where the discriminator has the value.</summary>
    /// <param name="value">A number.</param>
    public readonly bool DiscriminatorIs(int value) => IsNumber && _json.TryGetInt32(out var number) && number == value;

    /// <summary>True where the member is one that only an object's start may have: the discriminator, and all that begin with a dollar sign.</summary>
    /// <param name="tag">The discriminator's name; empty where the object has none.</param>
    public readonly bool IsTag(ReadOnlySpan<byte> tag) =>
        !tag.IsEmpty && !_isSecondLook && (_json.ValueTextEquals(tag) || (_json.ValueIsEscaped ? IsEscapedDollar() : _json.ValueSpan is [(byte)'$', ..]));

    /// <summary>The member would have to be the object's first.</summary>
    public void RefuseTag()
    {
        _json.Read();
        _invocation.Problems.AddMisplaced(Position);
        _json.Skip();
    }

    /// <summary>The discriminator's value is unknown; leaves the object.</summary>
    /// <returns>The type's default.</returns>
    public T? RefuseObject<T>()
    {
        _invocation.Problems.AddInvalid(Position);
        _json.Skip();
        SkipMembers();
        return default;
    }

    /// <summary>The object does not say its type, and must; leaves the object.</summary>
    /// <param name="name">The discriminator's.</param>
    /// <returns>The type's default.</returns>
    public T? RequireDiscriminator<T>(string name)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return RefuseObject<T>();
        }

        SkipMembers();
        RequireMember(name);
        return default;
    }

    private void SkipMembers()
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
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
