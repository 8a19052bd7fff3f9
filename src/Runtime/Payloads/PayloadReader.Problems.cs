using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <content>What is wrong with a request.</content>
public ref partial struct PayloadReader
{
    /// <summary>A parameter that the request must carry is absent.</summary>
    /// <param name="name">Its name in the request.</param>
    public readonly void Require(string name) => _state.Problems.Add(name, $"The {name} field is required.");

    /// <summary>A value that the operation's authorizer must give is absent: nobody knows enough of who calls.</summary>
    /// <param name="name">Its name in the authorizer's answer.</param>
    public readonly void RequireAuthorizer(string name) => _state.Problems.AddUnauthorized(name, $"The {name} field is required.");

    /// <summary>The request must have a body and has none.</summary>
    public readonly void RequireBody() => _state.Problems.Add(ProblemList.Root, "A non-empty request body is required.");

    /// <summary>The member <c>@notJson</c>: the request has a body, and API Gateway cannot read it.</summary>
    public void RefuseBody()
    {
        _json.Skip();
        _state.Problems.Add(ProblemList.Root, "The request body is not valid JSON.");
    }

    /// <summary>A member that the object must have is absent; called at the object's end.</summary>
    /// <param name="name">Its name in JSON.</param>
    public readonly void RequireMember(string name) => _state.Problems.AddMissing(Position, name);

    /// <summary>The value is not one of the type's; skips what is left of it.</summary>
    /// <returns>The type's default.</returns>
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

    /// <summary>Enough of a value to recognise it.</summary>
    private static string Excerpt(ReadOnlySpan<byte> text)
    {
        const int MaxLength = 64;
        if (text.Length <= MaxLength)
        {
            return Encoding.UTF8.GetString(text);
        }

        // Not in the middle of a character.
        var end = MaxLength;
        while ((text[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return Encoding.UTF8.GetString(text[..end]) + "…";
    }
}
