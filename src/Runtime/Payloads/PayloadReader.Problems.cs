using System.Text;
using System.Text.Json;
using Sluice.Contract;

namespace Sluice.Runtime;

/// <content>Adds problems to the request.</content>
public ref partial struct PayloadReader
{
    /// <summary>The number of problems so far. Generated code compares it to learn whether a value that it read is valid.</summary>
    public readonly int ProblemCount => _state.Problems.Total;

    /// <summary>Adds a problem for a required parameter that is absent.</summary>
    /// <param name="name">The parameter's name in the request.</param>
    public readonly void Require(string name) => _state.Problems.Add(name, $"The {name} field is required.");

    /// <summary>Adds a problem for an absent value that the authorizer must provide. The response is then 401, not 400.</summary>
    /// <param name="name">The value's name in the authorizer's result.</param>
    public readonly void RequireAuthorizer(string name) => _state.Problems.AddUnauthorized(name, $"The {name} field is required.");

    /// <summary>Adds a problem for a required body that is absent.</summary>
    public readonly void RequireBody() => _state.Problems.Add(ProblemList.Root, "A non-empty request body is required.");

    /// <summary>Adds a problem for the payload's member <c>@notJson</c>, which says that the request has a body that API Gateway cannot parse.</summary>
    public void RefuseBody()
    {
        _json.Skip();
        _state.Problems.Add(ProblemList.Root, "The request body is not valid JSON.");
    }

    /// <summary>
    /// Adds a problem for the payload's member <c>@manyKeys</c>, which says that the request has more query keys or headers than a template can read.
    /// </summary>
    public void RefuseKeys()
    {
        Value();
        _state.Problems.Add(ProblemList.Root, PayloadContract.ManyKeysStart + ReadString() + PayloadContract.ManyKeysEnd);
    }

    /// <summary>Adds a problem for a required member that is absent. Called at the end of the object.</summary>
    /// <param name="name">The member's name in JSON.</param>
    public readonly void RequireMember(string name) => _state.Problems.AddMissing(Position, name);

    /// <summary>Adds a problem for a value that is not valid for its type, and skips the rest of the value.</summary>
    /// <returns>The default value of the type.</returns>
    public T? Refuse<T>()
    {
        _isRefused = true;
        if (_name is not null && _isAuthorizers)
        {
            _state.Problems.AddUnauthorized(_name, $"The supplied value is invalid for {_name}.");
            return default;
        }

        if (_name is not null)
        {
            _state.Problems.Add(_name, $"The value '{Excerpt(_text)}' is not valid for {_name}.");
            return default;
        }

        if (_json.TokenType == JsonTokenType.Null)
        {
            _state.Problems.AddNull(Position);
        }
        else
        {
            _state.Problems.AddInvalid(Position);
            _json.Skip();
        }

        return default;
    }

    /// <summary>Returns the beginning of a value, enough to recognize it.</summary>
    private static string Excerpt(ReadOnlySpan<byte> text)
    {
        const int MaxLength = 64;
        if (text.Length <= MaxLength)
        {
            return Encoding.UTF8.GetString(text);
        }

        // Do not cut within a character, which has four bytes at most. The bytes of a form may be no characters at all.
        var end = MaxLength;
        while (end > MaxLength - 4 && (text[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return Encoding.UTF8.GetString(text[..end]) + "…";
    }
}
