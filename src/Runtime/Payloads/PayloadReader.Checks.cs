using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Validates values. Generated code checks a value while the reader is positioned on it.</content>
public ref partial struct PayloadReader
{
    /// <summary>True if the last value was refused. Its problem has been added already.</summary>
    public readonly bool IsRefused => _isRefused;

    /// <summary>True if the value is JSON's null, or absent.</summary>
    public readonly bool IsNothing => _absent is not null || (_name is null && _json.TokenType == JsonTokenType.Null);

    /// <summary>Says that the checks that follow concern a member that the object does not have.</summary>
    /// <param name="name">The member's name in JSON; null to end this.</param>
    public void Absent(string? name)
    {
        _absent = name;
        _isRefused = false;
        _name = null;
    }

    /// <summary>Adds a problem for a value that was read but does not satisfy an attribute.</summary>
    /// <param name="message">What the attribute requires.</param>
    public readonly void Fail(string message)
    {
        if (_unchecked > 0)
        {
            return;
        }

        if (_name is not null && _isAuthorizers)
        {
            _state.Problems.AddUnauthorized(_name, message);
        }
        else if (_name is not null)
        {
            _state.Problems.Add(_name, message);
        }
        else
        {
            _state.Problems.AddFailed(_json.TokenStartIndex, _absent, message);
        }
    }

    /// <summary>Returns true if the pattern matches the whole value, or if the value is empty.</summary>
    /// <param name="pattern">The pattern of the attribute.</param>
    /// <param name="value">The value; not null.</param>
    public readonly bool Matches(Pattern pattern, string value)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 || pattern.Matches(value, _state.MatchingTime);
    }

    /// <summary>Adds a problem for a required parameter that is absent.</summary>
    /// <param name="name">The parameter's name in the request.</param>
    /// <param name="message">The message of the problem.</param>
    public readonly void Require(string name, string message) => _state.Problems.Add(name, message);
}
