using System.Text.Json;

namespace Sluice.Runtime;

/// <content>Validation: generated code checks a value while the reader stands on it.</content>
public ref partial struct PayloadReader
{
    /// <summary>True where the last value was refused, and has its problem.</summary>
    public readonly bool IsRefused => _isRefused;

    /// <summary>True where the value is JSON's null, or absent.</summary>
    public readonly bool IsNothing => _absent is not null || (_name is null && _json.TokenType == JsonTokenType.Null);

    /// <summary>What is checked next is a member that the object does not have; null ends it.</summary>
    /// <param name="name">The member's name in JSON.</param>
    public void Absent(string? name)
    {
        _absent = name;
        _isRefused = false;
        _name = null;
    }

    /// <summary>The value was read and is not what an attribute asks for.</summary>
    /// <param name="message">Says so.</param>
    public readonly void Fail(string message)
    {
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

    /// <summary>True where the pattern matches the whole value, or the value is empty.</summary>
    /// <param name="pattern">Of the attribute.</param>
    /// <param name="value">Not null.</param>
    public readonly bool Matches(Pattern pattern, string value)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 || pattern.Matches(value, _state.MatchingTime);
    }

    /// <summary>A parameter that the request must carry is absent.</summary>
    /// <param name="name">Its name in the request.</param>
    /// <param name="message">Says so.</param>
    public readonly void Require(string name, string message) => _state.Problems.Add(name, message);
}
